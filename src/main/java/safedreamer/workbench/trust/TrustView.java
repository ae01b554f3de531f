package safedreamer.workbench.trust;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import safedreamer.decision.Calibration;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.selection.SelectionModel;

/** Promise against fact: in words with their intervals, for cost and return of every decision, and gathered. */
public final class TrustView extends HBox {

    private final TrustViewModel trust;

    public TrustView(TrustViewModel trust, SelectionModel selection, ObservableValue<Palette> palette) {
        this.trust = trust;
        getStyleClass().add("trust");
        PixelPane cost = new PromiseChart(trust, selection, PromiseChart.Measure.COST, palette);
        PixelPane reward = new PromiseChart(trust, selection, PromiseChart.Measure.RETURN, palette);
        PixelPane reliability = new ReliabilityChart(trust, palette);
        cost.setId("promise-cost");
        reward.setId("promise-return");
        reliability.setId("reliability");
        ObservableValue<String> missed = trust.calibration().map(Calibration::missedWords);
        for (PixelPane chart : new PixelPane[] {cost, reward, reliability}) {
            chart.setPrefSize(200, 150);
            chart.accessibleTextProperty().bind(missed);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        getChildren().setAll(words(), cost, reward, reliability);
    }

    /** Counts anew, while it is in view. */
    public void refresh(long nanoTime) {
        if (getScene() != null
                && isVisible()
                && getParent() != null
                && getParent().isVisible()) {
            trust.refresh(nanoTime);
        }
    }

    private Node words() {
        Label title = new Label("Can “safe” be believed?");
        title.getStyleClass().add("chart-headline");
        Button next = new Button("Open a missed violation", new FontIcon(MaterialDesignC.CHEVRON_RIGHT));
        next.setId("open-missed");
        next.getStyleClass().add("small");
        next.setTooltip(new Tooltip("Looks at the next decision that was expected to be safe and was not"));
        next.setAccessibleText(next.getTooltip().getText());
        next.setOnAction(event -> trust.openNextMissed());
        next.disableProperty()
                .bind(trust.promises().map(all -> all.stream().noneMatch(promise -> promise.missedViolation())));
        Label note = new Label("✕ missed violation  ◇ false alarm. Counted over stretches that do not overlap.");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        VBox words = new VBox(
                title,
                line("missed-words", Calibration::missedWords),
                line("false-alarm-words", Calibration::falseAlarmWords),
                line("return-words", Calibration::returnWords),
                next,
                note);
        words.getStyleClass().add("trust-words");
        return words;
    }

    private Label line(String id, Function<Calibration, String> of) {
        Label line = new Label();
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(trust.calibration().map(of));
        return line;
    }
}
