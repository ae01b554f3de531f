package safedreamer.workbench.runs;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import safedreamer.figure.Palette;

/** All runs below a folder: the table, its filter, and the charts of those that are chosen. */
public final class RunsView extends VBox {

    private final RunsViewModel runs;
    private final RunCharts charts;
    private final TextField filter = TextFields.createClearableTextField();

    /** @param toggleLarge gives the panel the whole window, or takes it back */
    public RunsView(RunsViewModel runs, ObservableValue<Palette> palette, Runnable toggleLarge) {
        this.runs = runs;
        charts = new RunCharts(runs, palette);
        runs.onNews(() -> Platform.runLater(runs::take));
        getStyleClass().add("runs");
        SplitPane halves = new SplitPane(new RunTable(runs, palette), charts);
        halves.setDividerPositions(0.46);
        VBox.setVgrow(halves, Priority.ALWAYS);
        SweepStrip sweep = new SweepStrip(runs.sweep());
        ToggleButton showsSweep = sweepButton();
        sweep.visibleProperty()
                .bind(showsSweep.selectedProperty().or(runs.sweep().running()));
        sweep.managedProperty().bind(sweep.visibleProperty());
        getChildren().setAll(header(showsSweep, toggleLarge), troubles(), sweep, halves);
    }

    /** Takes what was found, while the panel is in view. */
    public void refresh() {
        Node holder = getParent();
        runs.watch(getScene() != null && holder != null && holder.isVisible());
        runs.take();
    }

    /** The charts alone. */
    public Parent charts() {
        return charts;
    }

    /** Puts the keyboard where the first thing is done. */
    public void focusFilter() {
        filter.requestFocus();
    }

    private Node header(ToggleButton showsSweep, Runnable toggleLarge) {
        filter.setId("runs-filter");
        filter.setPromptText("costLimit<5, tag=good, recentReturn>=10");
        filter.setAccessibleText("Filter of the runs, as for runs list --where");
        filter.setPrefWidth(290);
        filter.setMinWidth(150);
        filter.textProperty().bindBidirectional(runs.filter());
        Label counts = label("runs-counts", runs.counts());
        counts.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                button(
                        "runs-folder",
                        MaterialDesignF.FOLDER_OUTLINE,
                        "Folder",
                        "Show the runs of another folder",
                        this::chooseFolder),
                filter,
                counts,
                gap,
                showsSweep,
                open(),
                new TagRow(runs),
                means(),
                pages(),
                button(
                        "runs-large",
                        MaterialDesignA.ARROW_EXPAND_VERTICAL,
                        "",
                        "Give the panel the whole window, or take it back (Ctrl+Shift+J)",
                        toggleLarge));
        header.getStyleClass().add("chart-head");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder with runs in it");
        Path present = runs.folder().get().toAbsolutePath();
        if (present.toFile().isDirectory()) {
            chooser.setInitialDirectory(present.toFile());
        }
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            runs.folder().set(chosen.toPath());
        }
    }

    private Node open() {
        Button open = button(
                "runs-open",
                MaterialDesignO.OPEN_IN_APP,
                "Open",
                "Show the chosen run instead of the present one, which ends with a checkpoint: its decisions, what if, and"
                        + " on with it by the space bar",
                runs::openChosen);
        open.disableProperty().bind(Bindings.size(runs.chosen()).isNotEqualTo(1));
        return open;
    }

    /** A line of its own, where there is something to say. */
    private Node troubles() {
        Label wrong = label("runs-filter-trouble", runs.filterTrouble());
        wrong.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        wrong.getStyleClass().add("field-error");
        Label trouble = label("runs-trouble", runs.trouble());
        trouble.getStyleClass().add("muted");
        HBox line = new HBox(wrong, trouble);
        line.getStyleClass().add("chart-head");
        for (Label label : new Label[] {wrong, trouble}) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        line.visibleProperty().bind(wrong.visibleProperty().or(trouble.visibleProperty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static ToggleButton sweepButton() {
        ToggleButton button = new ToggleButton("Sweep", new FontIcon(MaterialDesignP.PLAY_BOX_MULTIPLE_OUTLINE));
        button.setId("runs-sweep");
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip("Carry out the runs of an experiment.json"));
        button.setAccessibleText(button.getTooltip().getText());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Node means() {
        ToggleButton means = new ToggleButton("Over seeds", new FontIcon(MaterialDesignA.APPROXIMATELY_EQUAL));
        means.setId("runs-means");
        means.getStyleClass().add("small");
        means.setTooltip(
                new Tooltip("Runs that differ by their seeds alone as one line: their mean and its 95 % interval"));
        means.setAccessibleText(means.getTooltip().getText());
        means.setMinWidth(USE_PREF_SIZE);
        means.selectedProperty().bindBidirectional(runs.means());
        return means;
    }

    private Node pages() {
        ToggleGroup group = new ToggleGroup();
        HBox pages = new HBox();
        for (RunCharts.Page page : RunCharts.Page.values()) {
            ToggleButton button = new ToggleButton(page.words());
            button.setId("runs-page-" + page.name());
            button.getStyleClass().add("small");
            button.setToggleGroup(group);
            button.setSelected(page == RunCharts.Page.CURVES);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText("Show " + page.words());
            button.setOnAction(event -> {
                button.setSelected(true);
                charts.show(page);
            });
            pages.getChildren().add(button);
        }
        pages.getStyleClass().add("segments");
        pages.setAlignment(Pos.CENTER);
        return pages;
    }

    private static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(words);
        return label;
    }

    static Button button(String id, Ikon icon, String words, String help, Runnable action) {
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
