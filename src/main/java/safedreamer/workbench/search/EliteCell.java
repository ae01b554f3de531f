package safedreamer.workbench.search;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.selection.SelectionModel;

/** The elites, dimension by dimension over the iterations, or as a cloud in the plane of the first two. */
final class EliteCell extends StackPane {

    EliteCell(SearchViewModel search, SelectionModel selection, ObservableValue<Palette> palette) {
        DistributionChart lanes = new DistributionChart(search, selection, palette);
        EliteCloudChart cloud = new EliteCloudChart(search, palette);
        lanes.setId("search-distribution");
        cloud.setId("search-cloud");
        ToggleButton plane = new ToggleButton("plane");
        plane.setId("elite-plane");
        plane.getStyleClass().add("small");
        plane.setTooltip(new Tooltip("The elites in the plane of the first two numbers of the first action"));
        plane.setAccessibleText("Show the elites in the plane of the first two action numbers");
        cloud.visibleProperty().bind(plane.selectedProperty());
        lanes.visibleProperty().bind(plane.selectedProperty().not());
        StackPane.setAlignment(plane, Pos.TOP_RIGHT);
        StackPane.setMargin(plane, new Insets(1, 12, 0, 0));
        getChildren().setAll(lanes, cloud, plane);
        for (PixelPane chart : new PixelPane[] {lanes, cloud}) {
            chart.accessibleTextProperty().bind(search.elites());
            search.trace().addListener((property, before, now) -> chart.redraw());
            selection.iteration().addListener((property, before, now) -> chart.redraw());
        }
    }
}
