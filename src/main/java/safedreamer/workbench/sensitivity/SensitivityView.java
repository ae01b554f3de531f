package safedreamer.workbench.sensitivity;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import safedreamer.decision.MapMeasure;
import safedreamer.figure.Palette;

/** Both maps side by side, with what they show and how far they are. */
public final class SensitivityView extends VBox {

    private final SensitivityViewModel maps;

    public SensitivityView(SensitivityViewModel maps, ObservableValue<Palette> palette) {
        this.maps = maps;
        getStyleClass().add("sensitivity");
        MapChart horizon = new MapChart(maps, maps.horizon(), "b and H", palette);
        MapChart minSafe = new MapChart(maps, maps.minSafe(), "b and Nₛ", palette);
        horizon.setId("map-horizon");
        minSafe.setId("map-min-safe");
        HBox charts = new HBox(horizon, minSafe);
        charts.getStyleClass().add("curves");
        for (MapChart chart : new MapChart[] {horizon, minSafe}) {
            chart.setPrefSize(300, 120);
            chart.accessibleTextProperty().bind(maps.sentence());
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().setAll(header(), charts);
    }

    /** Has the maps of the present decision filled, while they are in view. */
    public void refresh() {
        if (getScene() != null && getParent() != null && getParent().isVisible()) {
            maps.fill();
        }
        maps.take();
    }

    private Node header() {
        Label sentence = new Label();
        sentence.setId("map-sentence");
        sentence.textProperty().bind(maps.sentence());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(sentence, gap);
        ToggleGroup group = new ToggleGroup();
        for (MapMeasure measure : MapMeasure.values()) {
            ToggleButton button = new ToggleButton(measure.words());
            button.setId("map-" + measure.name());
            button.getStyleClass().add("small");
            button.setToggleGroup(group);
            button.setSelected(measure == maps.measure().get());
            button.setAccessibleText("Show " + measure.words());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                maps.measure().set(measure);
            });
            header.getChildren().add(button);
        }
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("chart-head");
        return header;
    }
}
