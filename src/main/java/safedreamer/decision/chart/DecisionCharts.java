package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import safedreamer.agent.Variant;
import safedreamer.decision.Calibration;
import safedreamer.decision.Came;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.KeptSearch;
import safedreamer.decision.MapAxis;
import safedreamer.decision.MapMeasure;
import safedreamer.decision.MapRequest;
import safedreamer.decision.ObservationError;
import safedreamer.decision.Promise;
import safedreamer.decision.Promises;
import safedreamer.decision.UnfoldRequest;
import safedreamer.decision.WhatIfs;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.figure.Chart;
import safedreamer.figure.Palette;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.UserError;
import safedreamer.training.FrozenAgent;

/** What can be drawn of a kept decision and of the run behind it, by name. */
public final class DecisionCharts {

    /** Names of charts. */
    public enum Name {
        SCATTER,
        COUNTS,
        SPREAD,
        DISTRIBUTION,
        SENSITIVITY,
        SENSITIVITY_SAFE,
        BELIEF,
        TIMELINE,
        RELIABILITY,
        PROMISE_COST,
        PROMISE_RETURN;

        /** Whether it is of all decisions of the run, not of one. */
        public boolean ofRun() {
            return compareTo(TIMELINE) >= 0;
        }

        /** "sensitivity-safe". */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws UserError if there is none of this name */
        public static Name of(String words) {
            for (Name name : values()) {
                if (name.words().equals(words.toLowerCase(Locale.ROOT))) {
                    return name;
                }
            }
            throw new UserError("there is no chart \"" + words + "\": choose of "
                    + String.join(
                            ", ", List.of(values()).stream().map(Name::words).toList()));
        }
    }

    private final Palette palette;
    private final ChartOrigin run;

    /** @param run origin of what is not of a single decision */
    public DecisionCharts(Palette palette, ChartOrigin run) {
        this.palette = palette;
        this.run = run;
    }

    /**
     * Of the decision's search as it was made or planned again.
     *
     * @param name one that is not of the run, nor a map
     * @param iteration counted from 1; 0 for the last
     */
    public Chart ofSearch(Name name, KeptDecision kept, KeptSearch search, int iteration) {
        PlanTrace trace = search.trace();
        int iterations = trace.iterations().size();
        if (iteration < 0 || iteration > iterations) {
            throw new UserError("the search of decision " + kept.record().decision() + " had " + iterations
                    + " iterations, not " + iteration);
        }
        ChartOrigin origin = run.of(kept.record().decision(), search.footing(kept));
        return switch (name) {
            case SCATTER -> ScatterFigure.of(trace, (iteration == 0 ? iterations : iteration) - 1, palette, origin);
            case COUNTS -> CountsFigure.of(trace, palette, origin);
            case SPREAD -> SpreadFigure.of(trace, palette, origin);
            case DISTRIBUTION -> DistributionFigure.of(trace, palette, origin);
            default -> throw new IllegalArgumentException(name + " is not of a search");
        };
    }

    /** All charts of a search. */
    public List<Chart> ofSearch(KeptDecision kept, KeptSearch search) {
        List<Chart> charts = new ArrayList<>();
        for (Name name : new Name[] {Name.SCATTER, Name.COUNTS, Name.DISTRIBUTION, Name.SPREAD}) {
            charts.add(ofSearch(name, kept, search, 0));
        }
        return charts;
    }

    /**
     * Plans the whole map; on the thread that made the agent.
     *
     * @param name of a map
     * @throws UserError if the decision cannot be planned again
     */
    public Chart ofMap(Name name, KeptDecision kept, FrozenAgent agent, MapMeasure measure) {
        PlannerSettings settings = kept.settings();
        if (settings == null || !kept.replannable()) {
            throw new UserError("decision " + kept.record().decision() + " was made without a search");
        }
        Variant decidedBy = kept.record().variant();
        MapAxis upward = name == Name.SENSITIVITY ? MapAxis.horizon(settings) : MapAxis.minSafe(settings);
        MapRequest request = new MapRequest(
                kept, decidedBy.searches() ? decidedBy : Variant.OSRP, settings, MapAxis.costLimit(settings), upward);
        String footing = "Planned with the weights of update " + agent.updates() + ".";
        return SensitivityFigure.of(
                WhatIfs.map(agent, request),
                measure,
                palette,
                run.of(kept.record().decision(), footing));
    }

    /**
     * The plan as the world model decodes it, against what came. On the thread that made the agent.
     *
     * @param around the decision and those after it, as far as they are kept
     */
    public Chart ofBelief(
            KeptDecision kept,
            KeptSearch search,
            FrozenAgent agent,
            DecisionArchive around,
            EnvironmentSpec environment) {
        UnfoldedFuture plan = WhatIfs.unfold(agent, UnfoldRequest.plan(kept, search.trace()));
        long number = kept.record().decision();
        return BeliefFigure.of(
                "The plan",
                plan,
                Came.around(around, number, 0, plan.horizon()),
                new ObservationError(environment.layout()),
                palette,
                run.of(number, search.footing(kept)));
    }

    /**
     * Of all decisions of a run.
     *
     * @param name of such a chart
     * @param made in order, without gaps
     * @param discount γ of the returns
     * @throws UserError if there is nothing to draw yet
     */
    public Chart ofRun(Name name, List<DecisionSummary> made, double discount) {
        if (made.isEmpty()) {
            throw new UserError(run.run() + " has made no decision yet");
        }
        if (name == Name.TIMELINE) {
            return TimelineFigure.of(made, palette, run);
        }
        List<Promise> promises = new Promises(made, discount).newest(made.size());
        return switch (name) {
            case RELIABILITY -> ReliabilityFigure.of(Calibration.of(promises), palette, run);
            case PROMISE_COST -> PromiseFigure.COST.of(promises, palette, run);
            case PROMISE_RETURN -> PromiseFigure.RETURN.of(promises, palette, run);
            default -> throw new IllegalArgumentException(name + " is not of a run");
        };
    }
}
