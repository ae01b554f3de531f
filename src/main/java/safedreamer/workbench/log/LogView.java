package safedreamer.workbench.log;

import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import safedreamer.workbench.drawing.Numbers;

/** Events as a list that stays at its newest line. */
public final class LogView extends ListView<LogEntry> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public LogView(LogViewModel log) {
        super(log.entries());
        setId("log");
        getStyleClass().add("log");
        setAccessibleText("Log of events");
        setPlaceholder(new Label("Nothing has happened yet."));
        setCellFactory(list -> new Line());
        log.entries().addListener((ListChangeListener<LogEntry>)
                change -> scrollTo(getItems().size() - 1));
    }

    private static final class Line extends ListCell<LogEntry> {
        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setText(null);
                setGraphic(null);
            } else {
                setText(TIME.format(entry.time()) + "   decision " + Numbers.count(entry.decision()) + "   "
                        + entry.words());
                setGraphic(entry.trouble() ? new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE) : null);
            }
        }
    }
}
