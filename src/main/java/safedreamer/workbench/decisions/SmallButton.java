package safedreamer.workbench.decisions;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button of the strips around the timeline. */
final class SmallButton {

    private SmallButton() {}

    /** @param help its tooltip, and what a screen reader says */
    static Button of(String id, Ikon icon, String words, String help, Runnable action) {
        Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(event -> action.run());
        return button;
    }
}
