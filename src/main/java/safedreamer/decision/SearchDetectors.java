package safedreamer.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safedreamer.planning.Branch;
import safedreamer.planning.CandidateSource;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.planning.SafetyTest;

/** Looks through a search, with the run behind it, for what should not be so. */
public final class SearchDetectors {

    /** Share of σ₀ under which a spread has collapsed. */
    private static final double COLLAPSED = 0.05;

    private static final int STUCK = 10;
    private static final int LOOKED_BACK = 300;
    private static final int FEWEST_BEHIND = 30;
    private static final double BEYOND = 1.5;

    private final DecisionArchive archive;

    public SearchDetectors(DecisionArchive archive) {
        this.archive = archive;
    }

    /** @param decision the trace's, in the archive */
    public List<Finding> look(long decision, PlanTrace trace) {
        int index = archive.indexOf(decision);
        List<Finding> findings = new ArrayList<>();
        emptyByConstruction(index, trace).ifPresent(findings::add);
        stuck(index, trace).ifPresent(findings::add);
        costOutOfRange(index, trace).ifPresent(findings::add);
        collapsedEarly(trace).ifPresent(findings::add);
        elitesFromActor(trace).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static Optional<Finding> collapsedEarly(PlanTrace trace) {
        int iterations = trace.iterations().size();
        double floor =
                Math.max(trace.settings().minStd(), COLLAPSED * trace.settings().initialStd());
        for (int i = 0; i < iterations - 1; i++) {
            double widest = 0;
            for (float std : trace.iterations().get(i).stdAfter()) {
                widest = Math.max(widest, std);
            }
            if (widest <= 1.001 * floor) {
                return Optional.of(new Finding(
                        Finding.Kind.COLLAPSED_EARLY,
                        "Collapsed early: after iteration " + (i + 1) + " of " + iterations + " no spread is above "
                                + Numerals.brief(floor)
                                + ", so what follows searches next to nothing. Raise σ_min or k, or lower J."));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> stuck(int index, PlanTrace trace) {
        boolean everReturned =
                trace.iterations().stream().anyMatch(iteration -> iteration.branch() == Branch.MAXIMISE_RETURN);
        int row = 0;
        for (int i = index; i >= 0 && archive.summary(i).branch() == Branch.REDUCE_COST; i--) {
            row++;
        }
        return everReturned || row < STUCK
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.STUCK_REDUCING_COST,
                        "Stuck reducing cost: for " + Numerals.count(row) + " decisions fewer than "
                                + trace.settings().minSafeTrajectories()
                                + " futures were safe in the end. Raise b or lower N_s."));
    }

    private Optional<Finding> emptyByConstruction(int index, PlanTrace trace) {
        PlannerSettings settings = trace.settings();
        if (settings.costLimit() == 0 && settings.safetyTest() == SafetyTest.STRICT) {
            return Optional.of(new Finding(
                    Finding.Kind.SAFE_SET_EMPTY,
                    "Nothing can be safe at b = 0: cost is never negative and the test is strict."
                            + " Raise b or make the test inclusive."));
        }
        float least = Float.POSITIVE_INFINITY;
        int searches = 0;
        for (int i = Math.max(0, index - LOOKED_BACK + 1); i <= index; i++) {
            DecisionSummary summary = archive.summary(i);
            if (summary.searched()) {
                least = Math.min(least, summary.leastCost());
                searches++;
            }
        }
        boolean empty = searches >= FEWEST_BEHIND && !settings.safetyTest().isSafe(least, settings.costLimit());
        return empty
                ? Optional.of(new Finding(
                        Finding.Kind.SAFE_SET_EMPTY,
                        "Nothing can be safe: b leaves "
                                + Numerals.brief(settings.horizonCostLimit(trace.episodeDecisions())) + " over "
                                + settings.horizon() + " decisions, and in " + Numerals.count(searches)
                                + " searches no future was expected to cost less than "
                                + Numerals.brief(least * settings.horizon() / trace.episodeDecisions())
                                + ". Raise b or H."))
                : Optional.empty();
    }

    private static Optional<Finding> elitesFromActor(PlanTrace trace) {
        PlanIteration last = trace.last();
        int elites = 0;
        int fromActor = 0;
        int actors = 0;
        for (int i = 0; i < last.candidates(); i++) {
            boolean actor = last.source()[i] == CandidateSource.ACTOR;
            actors += actor ? 1 : 0;
            if (last.eliteRank()[i] >= 0) {
                elites++;
                fromActor += actor ? 1 : 0;
            }
        }
        return elites > 0 && fromActor == elites && actors < last.candidates()
                ? Optional.of(new Finding(
                        Finding.Kind.ELITES_FROM_ACTOR,
                        "All " + elites + " elites are the actor's futures: the search adds nothing to it here."
                                + " Raise σ₀ or N, or lower the actor's share."))
                : Optional.empty();
    }

    private Optional<Finding> costOutOfRange(int index, PlanTrace trace) {
        if (index < FEWEST_BEHIND) {
            return Optional.empty();
        }
        float highest = Float.NEGATIVE_INFINITY;
        float lowest = Float.POSITIVE_INFINITY;
        for (PlanIteration iteration : trace.iterations()) {
            for (float cost : iteration.episodeCost()) {
                if (Float.isFinite(cost)) {
                    highest = Math.max(highest, cost / trace.episodeDecisions());
                    lowest = Math.min(lowest, cost / trace.episodeDecisions());
                }
            }
        }
        // Infinite where it is not known what the cost head was trained on: then nothing is claimed.
        double seen = archive.largestCost();
        // Where nothing has cost anything yet, a cost of one may well be right.
        if (highest > BEYOND * Math.max(seen, 1)) {
            return Optional.of(outOfRange(Numerals.brief(highest) + " a decision, but nothing that it has learned from"
                    + " cost more than " + Numerals.brief(seen)));
        }
        return lowest < -0.05 * Math.max(1, seen)
                ? Optional.of(outOfRange(Numerals.brief(lowest) + " a decision, but cost is never negative"))
                : Optional.empty();
    }

    private static Finding outOfRange(String what) {
        return new Finding(
                Finding.Kind.COST_OUT_OF_RANGE,
                "The cost head is out of its trained range: it expects " + what + ". Do not trust this prediction.");
    }
}
