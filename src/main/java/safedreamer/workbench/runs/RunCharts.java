package safedreamer.workbench.runs;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import safedreamer.figure.Palette;

/**
 * What the runs have to say to each other. Where there is room all charts are shown at once; in a low panel one pair, and
 * a choice of which.
 */
final class RunCharts extends Pane {

    /** What a low panel shows. */
    enum Page {
        CURVES("Curves"),
        RESULTS("Return and cost"),
        SETTINGS("Settings");

        private final String words;

        Page(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final double HIGH = 380;
    private static final double GAP = 12;

    private final OverlayChart returns;
    private final OverlayChart costs;
    private final ParetoChart pareto;
    private final ParallelChart parallel;
    private final SettingsTable settings;
    private Page page = Page.CURVES;

    RunCharts(RunsViewModel runs, ObservableValue<Palette> palette) {
        returns = new OverlayChart(runs, Measure.RETURN, palette);
        costs = new OverlayChart(runs, Measure.COST, palette);
        pareto = new ParetoChart(runs, palette);
        parallel = new ParallelChart(runs, palette);
        settings = new SettingsTable(runs);
        returns.setId("runs-returns");
        costs.setId("runs-costs");
        pareto.setId("runs-pareto");
        parallel.setId("runs-parallel");
        for (Region chart : List.of(returns, costs, pareto, parallel)) {
            chart.accessibleTextProperty().bind(runs.counts());
        }
        getChildren().setAll(returns, costs, pareto, parallel, settings);
        setMinSize(300, 80);
    }

    void show(Page wanted) {
        page = wanted;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean all = height >= HIGH;
        boolean asTable = page == Page.SETTINGS;
        settings.setVisible(asTable);
        returns.setVisible(all ? !asTable : page == Page.CURVES);
        costs.setVisible(returns.isVisible());
        pareto.setVisible(all || page == Page.RESULTS);
        parallel.setVisible(pareto.isVisible());
        double half = (width - GAP) / 2;
        double upper = all ? (height - GAP) / 2 : height;
        double lower = all ? upper + GAP : 0;
        double narrow = 0.42 * (width - GAP);
        place(returns, 0, 0, half, upper);
        place(costs, half + GAP, 0, half, upper);
        place(settings, 0, 0, width, upper);
        place(pareto, 0, lower, narrow, upper);
        place(parallel, narrow + GAP, lower, width - GAP - narrow, upper);
    }

    private static void place(Region node, double x, double y, double width, double height) {
        if (node.isVisible()) {
            node.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
        } else {
            // What has no size is not drawn.
            node.resize(0, 0);
        }
    }
}
