package safedreamer.workbench.runs;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One line that starts a sweep, says how it gets on, and stops it. */
final class SweepStrip extends HBox {

    private static final int MOST_SLOTS = 64;

    private final TextField file = new TextField();

    SweepStrip(SweepViewModel sweep) {
        setId("sweep");
        getStyleClass().add("chart-head");
        setAlignment(Pos.CENTER_LEFT);
        file.setId("sweep-file");
        file.setPromptText("experiments/NAME/experiment.json");
        file.setAccessibleText("The experiment.json whose runs are carried out");
        file.setPrefWidth(270);
        file.setMinWidth(120);
        file.textProperty().bindBidirectional(sweep.file());
        file.setOnAction(event -> sweep.start());
        Spinner<Integer> slots = new Spinner<>(1, MOST_SLOTS, sweep.slots().get());
        slots.setId("sweep-slots");
        slots.setPrefWidth(64);
        slots.setMinWidth(64);
        slots.setAccessibleText("Runs at a time");
        slots.valueProperty()
                .addListener((property, before, now) -> sweep.slots().set(now));
        Label atATime = new Label("at a time");
        atATime.setMinWidth(USE_PREF_SIZE);
        Button start = RunsView.button(
                "sweep-start", MaterialDesignP.PLAY, "Start", "Carry out what is left to do", sweep::start);
        Button stop = RunsView.button(
                "sweep-stop",
                MaterialDesignS.STOP,
                "Stop",
                "Stop the runs that go on, each with a checkpoint",
                sweep::cancel);
        start.disableProperty().bind(sweep.running().or(Bindings.isEmpty(sweep.file())));
        stop.disableProperty().bind(sweep.running().not());
        ProgressBar bar = new ProgressBar(0);
        bar.setId("sweep-bar");
        bar.progressProperty().bind(sweep.share());
        bar.setAccessibleText("Share of the sweep that is done");
        bar.setMinWidth(90);
        bar.setPrefWidth(140);
        bar.visibleProperty().bind(sweep.words().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        Label words = new Label();
        words.setId("sweep-words");
        words.textProperty().bind(sweep.words());
        words.setMinWidth(USE_PREF_SIZE);
        Label trouble = new Label("", new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        trouble.setId("sweep-trouble");
        trouble.getStyleClass().add("field-error");
        trouble.textProperty().bind(sweep.trouble());
        trouble.visibleProperty().bind(sweep.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        HBox.setHgrow(trouble, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new Label("Sweep"),
                        RunsView.button(
                                "sweep-choose",
                                MaterialDesignF.FILE_OUTLINE,
                                "",
                                "Choose an experiment.json",
                                this::choose),
                        file,
                        slots,
                        atATime,
                        start,
                        stop,
                        bar,
                        words,
                        trouble);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("An experiment.json with a sweep in it");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Experiments", "*.json"));
        Path experiments = Path.of("experiments").toAbsolutePath();
        if (experiments.toFile().isDirectory()) {
            chooser.setInitialDirectory(experiments.toFile());
        }
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }
}
