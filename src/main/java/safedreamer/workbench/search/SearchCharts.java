package safedreamer.workbench.search;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Four charts one above the other; where there is no room for all, one at a time, chosen by buttons. */
final class SearchCharts extends VBox {

    private static final double HEIGHT_FOR_ALL = 400;

    /** @param words on its button */
    record Chart(String words, Node node) {}

    private final List<Chart> charts;
    private final GridPane grid = new GridPane();
    private final HBox buttons = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private boolean folded;
    private int chosen = 3;

    /** @param charts counts, spread, elites, return against cost */
    SearchCharts(List<Chart> charts) {
        this.charts = List.copyOf(charts);
        grid.getStyleClass().add("charts");
        buttons.getStyleClass().addAll("segments", "search-tabs");
        for (int i = 0; i < charts.size(); i++) {
            buttons.getChildren().add(button(i));
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        for (Chart chart : charts) {
            GridPane.setHgrow(chart.node(), Priority.ALWAYS);
            GridPane.setVgrow(chart.node(), Priority.ALWAYS);
        }
        heightProperty().addListener((property, before, now) -> {
            boolean fold = now.doubleValue() < HEIGHT_FOR_ALL;
            if (fold != folded) {
                folded = fold;
                // Children may not change while they are being laid out.
                Platform.runLater(this::arrange);
            }
        });
        arrange();
    }

    private ToggleButton button(int chart) {
        ToggleButton button = new ToggleButton(charts.get(chart).words());
        button.setId("search-tab-" + chart);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(chart == chosen);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen = chart;
            arrange();
        });
        return button;
    }

    private void arrange() {
        grid.getChildren().clear();
        if (folded) {
            grid.getRowConstraints().setAll(row(100));
            grid.add(charts.get(chosen).node(), 0, 0, 2, 1);
            getChildren().setAll(buttons, grid);
            return;
        }
        grid.getRowConstraints().setAll(row(28), row(38), row(34));
        grid.add(charts.get(0).node(), 0, 0, 2, 1);
        grid.add(charts.get(1).node(), 0, 1, 1, 1);
        grid.add(charts.get(2).node(), 1, 1, 1, 1);
        grid.add(charts.get(3).node(), 0, 2, 2, 1);
        getChildren().setAll(grid);
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        return row;
    }
}
