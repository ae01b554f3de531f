package safedreamer.workbench;

import java.util.List;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.WhatIfResult;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.decision.chart.CountsFigure;
import safedreamer.decision.chart.DistributionFigure;
import safedreamer.decision.chart.LearningFigure;
import safedreamer.decision.chart.LossFigure;
import safedreamer.decision.chart.LuckFigure;
import safedreamer.decision.chart.PromiseFigure;
import safedreamer.decision.chart.ReliabilityFigure;
import safedreamer.decision.chart.ScatterFigure;
import safedreamer.decision.chart.SensitivityFigure;
import safedreamer.decision.chart.SpreadFigure;
import safedreamer.decision.chart.TimelineFigure;
import safedreamer.figure.Chart;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanTrace;
import safedreamer.training.EpisodeRecord;
import safedreamer.workbench.charts.ChartPart;
import safedreamer.workbench.runs.RunFigures;

/** Says of each chart in the window what it shows, in the same description that the command line draws from. */
final class WindowCharts {

    private final WorkbenchModel model;

    WindowCharts(WorkbenchModel model) {
        this.model = model;
    }

    /** Returns the one that is meant where none has the focus: return against cost. */
    ChartPart installSearch(Parent view) {
        ChartPart scatter = part(
                view,
                "search-scatter",
                "Return against cost",
                ofSearch((trace, palette) ->
                        ScatterFigure.of(trace, model.search().iterationIndex(), palette, origin())));
        part(
                view,
                "search-counts",
                "Safe and unsafe futures",
                ofSearch((trace, palette) -> CountsFigure.of(trace, palette, origin())));
        part(
                view,
                "search-spread",
                "Spread of the search",
                ofSearch((trace, palette) -> SpreadFigure.of(trace, palette, origin())));
        part(
                view,
                "search-distribution",
                "Distribution of the search",
                ofSearch((trace, palette) -> DistributionFigure.of(trace, palette, origin())));
        return scatter;
    }

    void installDecisions(Parent view) {
        part(view, "timeline", "Decisions", palette -> {
            List<DecisionSummary> made = model.decisions().archive().summaries();
            return made.isEmpty() ? null : TimelineFigure.of(made, palette, ofRun());
        });
    }

    void installCurves(Parent view) {
        for (String id : new String[] {"return-chart", "cost-chart"}) {
            part(view, id, "Learning", palette -> {
                List<EpisodeRecord> episodes = model.curves().episodes();
                double limit = model.planner().settings().get().costLimit();
                return episodes.isEmpty() ? null : LearningFigure.of(episodes, limit, palette, ofRun());
            });
        }
        part(view, "loss-chart", "Losses", palette -> {
            SortedMap<String, LossFigure.Series> losses = model.curves().drawnLosses();
            return losses.isEmpty()
                    ? null
                    : LossFigure.of(model.curves().lossGroup().get(), losses, palette, ofRun());
        });
    }

    void installBelief(Parent view) {
        part(view, "belief-chart", "Belief", palette -> model.belief().chart(palette, origin()));
    }

    void installRuns(Parent view) {
        RunFigures figures = new RunFigures(model.runs());
        part(view, "runs-returns", "Return per episode", figures::returns);
        part(view, "runs-costs", "Cost per episode", figures::costs);
        part(view, "runs-pareto", "Return against cost", figures::results);
    }

    void installTrust(Parent view) {
        part(
                view,
                "promise-cost",
                "Cost promised and come",
                palette -> PromiseFigure.COST.of(model.trust().promises().get(), palette, ofRun()));
        part(
                view,
                "promise-return",
                "Return promised and come",
                palette -> PromiseFigure.RETURN.of(model.trust().promises().get(), palette, ofRun()));
        part(
                view,
                "reliability",
                "Reliability of the cost head",
                palette -> ReliabilityFigure.of(model.trust().calibration().get(), palette, ofRun()));
    }

    void installSensitivity(Parent view) {
        part(
                view,
                "map-horizon",
                "Sensitivity to b and H",
                palette -> map(model.sensitivity().horizon().get(), palette));
        part(
                view,
                "map-min-safe",
                "Sensitivity to b and Nₛ",
                palette -> map(model.sensitivity().minSafe().get(), palette));
    }

    void installWhatIf(Parent view) {
        part(view, "luck-return", "Expected return of A and B", palette -> luck(LuckFigure.RETURN, palette));
        part(view, "luck-cost", "Expected cost of A and B", palette -> luck(LuckFigure.COST, palette));
    }

    private @Nullable Chart map(@Nullable SensitivityMap map, Palette palette) {
        return map == null
                ? null
                : SensitivityFigure.of(map, model.sensitivity().measure().get(), palette, origin());
    }

    private @Nullable Chart luck(LuckFigure figure, Palette palette) {
        WhatIfResult answer = model.whatIf().result().get();
        return answer == null ? null : figure.of(answer, palette, origin());
    }

    private Function<Palette, @Nullable Chart> ofSearch(BiFunction<PlanTrace, Palette, Chart> draw) {
        return palette -> {
            PlanTrace trace = model.search().trace().get();
            return trace == null ? null : draw.apply(trace, palette);
        };
    }

    private ChartOrigin origin() {
        return model.chartOrigin();
    }

    private ChartOrigin ofRun() {
        return model.chartOrigin().of(0, "");
    }

    private static ChartPart part(Parent view, String id, String name, Function<Palette, @Nullable Chart> chart) {
        Node node = view.lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("the window has no chart " + id);
        }
        return ChartPart.install(node, name, chart);
    }
}
