package safedreamer.workbench.presentation;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.imagination.ImaginationPane;
import safedreamer.workbench.search.ReturnCostChart;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.trust.PromiseChart;

/**
 * The presentation, over the whole window: title, sentence, two pictures, and b. All of it grows with the window, so that
 * on a screen 1080 pixels high no text is under 20 pixels and no line of a future under 3.
 */
public final class PresentationView extends VBox {

    private static final double SCREEN = 1080;
    private static final double TEXT = 22;

    /** Pictures have words of 11 and lines of 1.2 pixels. */
    private static final double ZOOM = 2.5;

    private final PresentationModel presentation;
    private final LimitSlider slider;
    private final List<PixelPane> pictures;

    public PresentationView(PresentationModel presentation, ObservableValue<Palette> palette) {
        this.presentation = presentation;
        slider = new LimitSlider(presentation);
        PixelPane left = new ImaginationPane(presentation.left(), presentation.selection(), palette);
        PixelPane near = new ImaginationPane(presentation.near(), presentation.selection(), palette);
        PixelPane search = new ReturnCostChart(presentation.search(), presentation.selection(), palette);
        PixelPane trust =
                new PromiseChart(presentation.trust(), presentation.selection(), PromiseChart.Measure.COST, palette);
        pictures = List.of(left, near, search, trust);
        for (PixelPane picture : pictures) {
            picture.setMouseTransparent(true);
            picture.getStyleClass().add("picture");
            picture.accessibleTextProperty().bind(presentation.sentence());
        }
        presentation.search().trace().addListener((property, before, now) -> search.redraw());
        left.setId("presented-scene");
        setId("presentation");
        getStyleClass().add("presentation");
        getChildren().setAll(header(), sentence(), hint(), pictures(left, near, search, trust), slider);
        heightProperty().addListener((property, before, now) -> grow(now.doubleValue()));
        visibleProperty().bind(presentation.presenting());
        managedProperty().bind(visibleProperty());
    }

    /** Puts the focus on the one thing that can be moved. */
    public void focus() {
        slider.focus();
    }

    private void grow(double height) {
        double times = height / SCREEN;
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", TEXT * times));
        pictures.forEach(picture -> picture.zoom(ZOOM * times));
    }

    private Node header() {
        Label mode = new Label();
        mode.setId("presented-mode");
        mode.getStyleClass().add("presented-mode");
        mode.textProperty().bind(presentation.selection().mode().map(Mode::words));
        mode.setMinWidth(USE_PREF_SIZE);
        Label title = new Label();
        title.setId("presented-title");
        title.getStyleClass().add("presented-title");
        title.textProperty().bind(presentation.scene().map(PresentedScene::title));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(mode, title, gap);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("presented-header");
        for (PresentedScene scene : PresentedScene.values()) {
            header.getChildren().add(number(scene));
        }
        Label keys = new Label("Space: on   Esc: leave");
        keys.getStyleClass().add("presented-keys");
        keys.setMinWidth(USE_PREF_SIZE);
        header.getChildren().add(keys);
        return header;
    }

    private Node number(PresentedScene scene) {
        Label number = new Label(Integer.toString(scene.number()));
        number.getStyleClass().add("presented-number");
        number.setMinWidth(USE_PREF_SIZE);
        number.setOnMouseClicked(click -> presentation.open(scene.number()));
        presentation
                .scene()
                .subscribe(now -> number.getStyleClass()
                        .setAll("label", "presented-number", now == scene ? "present" : "absent"));
        return number;
    }

    private Node sentence() {
        Label sentence = new Label();
        sentence.setId("presented-sentence");
        sentence.getStyleClass().add("presented-sentence");
        sentence.setWrapText(true);
        sentence.textProperty().bind(presentation.sentence());
        sentence.setMaxWidth(Double.MAX_VALUE);
        return sentence;
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("presented-hint");
        hint.getStyleClass().add("presented-hint");
        hint.setWrapText(true);
        hint.textProperty().bind(presentation.scene().map(PresentedScene::hint));
        return hint;
    }

    private Node pictures(Node left, Node near, Node search, Node trust) {
        show(near, PresentedScene.Pane.CLOSE_UP);
        show(search, PresentedScene.Pane.SEARCH);
        show(trust, PresentedScene.Pane.TRUST);
        HBox both = new HBox(cell(left), cell(near, search, trust));
        both.getStyleClass().add("presented-pictures");
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private static Node cell(Node... layers) {
        StackPane cell = new StackPane(layers);
        cell.getStyleClass().add("presented-cell");
        cell.setPrefWidth(100);
        cell.setMinSize(0, 0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private void show(Node picture, PresentedScene.Pane pane) {
        picture.visibleProperty().bind(presentation.scene().map(scene -> scene.right() == pane));
    }
}
