package safedreamer.workbench.curves;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import safedreamer.workbench.selection.SelectionModel;

/** Three charts over the same decisions. */
public final class CurvesView extends HBox {

    /** Curves change slowly; drawing them is the dearest thing in the window. */
    private static final long SHORTEST_GAP_NANOS = 1_000_000_000;

    private final CurvesViewModel curves;
    private final EpisodeChart returns;
    private final EpisodeChart costs;
    private final LossChart losses;
    private long shownVersion = -1;
    private long shownAt;

    /** @param selection marks the decision that a curve is pointed at; a click looks at it */
    public CurvesView(CurvesViewModel curves, SelectionModel selection) {
        this.curves = curves;
        this.returns = new EpisodeChart("Return per episode", "return", curves.returns());
        this.costs = new EpisodeChart("Cost per episode", "cost", curves.costs());
        this.losses = new LossChart(curves);
        costs.chart().legend().getChildren().add(LegendEntry.line("limit-line", "limit b"));
        returns.chart().head().getChildren().add(remark("branch-words", curves.branchWords()));
        costs.chart().head().getChildren().add(remark("price-words", curves.priceWords()));
        returns.chart().plot().setId("return-chart");
        costs.chart().plot().setId("cost-chart");
        losses.chart().plot().setId("loss-chart");
        for (CurveChart chart : List.of(returns.chart(), costs.chart())) {
            chart.onHover(decision -> selection.tick(decisionAt(decision)));
            chart.onClick(decision -> selection.lookAt(decisionAt(decision)));
        }
        getStyleClass().add("curves");
        for (Node chart : List.of(returns.node(), costs.node(), losses.node())) {
            HBox.setHgrow(chart, Priority.ALWAYS);
            getChildren().add(chart);
        }
    }

    /** Beside a headline, as far as there is room. */
    private static Label remark(String id, ReadOnlyStringProperty words) {
        Label remark = new Label();
        remark.setId(id);
        remark.getStyleClass().addAll("muted", "remark");
        remark.textProperty().bind(words);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words);
        remark.setTooltip(whole);
        remark.visibleProperty().bind(words.isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
    }

    private long decisionAt(double across) {
        return Math.clamp(Math.round(across), 1, Math.max(1, curves.lastDecision()));
    }

    /** Draws what has changed, if the last drawing was long enough ago. */
    public void refresh(long nanoTime) {
        boolean due = shownVersion != curves.version() && nanoTime - shownAt >= SHORTEST_GAP_NANOS;
        if (due && returns.chart().ready()) {
            shownVersion = curves.version();
            shownAt = nanoTime;
            double end = Math.max(100, curves.lastDecision());
            returns.show(end, List.of(), new double[2][0]);
            costs.show(end, curves.limit().steps(), curves.limit().corners(end));
            losses.show((double) curves.firstUpdate(), end);
        }
    }
}
