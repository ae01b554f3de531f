package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.planning.CandidateSource;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;

/** Each detector on a search that it must speak up about, and on one as near to it as can be that it must not. */
class SearchDetectorsTest {

    private static final PlannerSettings USUAL = SampleRun.SETTINGS.planner();

    private final DecisionArchive archive = new DecisionArchive();

    private static PlannerSettings settings(String key, Object value) {
        return ParameterTable.of(PlannerSettings.class).with(USUAL, key, value);
    }

    private static DecisionRecord decide(PlannerSettings settings) {
        return new SampleRun(20, 0).decide(settings);
    }

    /** What is found in a search that decided so many times over, each decision at that cost. */
    private List<Finding> found(PlanTrace trace, int decisions, double cost) {
        DecisionRecord model = decide(USUAL);
        for (int i = 0; i < decisions; i++) {
            archive.onDecision(new DecisionRecord(
                    i + 1,
                    1,
                    i,
                    model.phase(),
                    model.variant(),
                    model.observation(),
                    model.scene(),
                    trace,
                    null,
                    model.action(),
                    0,
                    cost,
                    model.after(),
                    1,
                    model.state()));
        }
        return new SearchDetectors(archive).look(decisions, trace);
    }

    private List<Finding.Kind> kinds(PlanTrace trace, int decisions, double cost) {
        return found(trace, decisions, cost).stream().map(Finding::kind).toList();
    }

    private static PlanTrace trace(PlannerSettings settings) {
        PlanTrace trace = decide(settings).trace();
        assertThat(trace).isNotNull();
        return trace;
    }

    @Test
    void aSearchWithNothingWrongIsLeftInPeace() {
        assertThat(kinds(trace(USUAL), 50, 1)).isEmpty();
    }

    @Test
    void aSpreadAtItsFloorBeforeTheLastIterationHasCollapsed() {
        PlanTrace trace = trace(USUAL);
        float floor = (float) Math.max(USUAL.minStd(), 0.05 * USUAL.initialStd());
        Arrays.fill(trace.iterations().get(1).stdAfter(), floor);
        List<Finding> findings = found(trace, 50, 1);

        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.COLLAPSED_EARLY);
        assertThat(findings.get(0).sentence()).startsWith("Collapsed early: after iteration 2 of 3");
    }

    @Test
    void aSpreadThatCollapsesInTheLastIterationIsTheEndOfASearch() {
        PlanTrace trace = trace(USUAL);
        Arrays.fill(trace.last().stdAfter(), (float) USUAL.minStd());

        assertThat(kinds(trace, 50, 1)).isEmpty();
    }

    @Test
    void oneDimensionThatIsStillWideKeepsASearchAlive() {
        PlanTrace trace = trace(USUAL);
        Arrays.fill(trace.iterations().get(0).stdAfter(), (float) USUAL.minStd());
        trace.iterations().get(0).stdAfter()[3] = 0.9f;

        assertThat(kinds(trace, 50, 1)).isEmpty();
    }

    @Test
    void tenDecisionsInARowThatReducedCostAreStuckAndNineAreNot() {
        PlanTrace trace = trace(settings("minSafeTrajectories", 500));

        assertThat(kinds(trace, 9, 1)).doesNotContain(Finding.Kind.STUCK_REDUCING_COST);
        assertThat(new SearchDetectorsTest().kinds(trace, 10, 1)).contains(Finding.Kind.STUCK_REDUCING_COST);
    }

    @Test
    void nothingIsBelowAStrictLimitOfZeroButSomethingAtAnInclusiveOne() {
        assertThat(kinds(trace(settings("costLimit", 0.0)), 50, 1)).contains(Finding.Kind.SAFE_SET_EMPTY);
        PlannerSettings inclusive =
                ParameterTable.of(PlannerSettings.class).with(settings("costLimit", 0.0), "safetyTest", "inclusive");
        assertThat(new SearchDetectorsTest().kinds(trace(inclusive), 50, 1))
                .doesNotContain(Finding.Kind.SAFE_SET_EMPTY);
    }

    @Test
    void aLimitUnderEverythingThatWasEverExpectedLeavesNothingSafe() {
        PlanTrace trace = trace(USUAL);
        for (PlanIteration iteration : trace.iterations()) {
            Arrays.fill(iteration.episodeCost(), 3f);
        }
        List<Finding> findings = found(trace, 30, 1);

        assertThat(findings).extracting(Finding::kind).contains(Finding.Kind.SAFE_SET_EMPTY);
        assertThat(findings.get(0).sentence()).contains("in 30 searches");
        assertThat(new SearchDetectorsTest().kinds(trace, 29, 1))
                .as("too few to tell")
                .doesNotContain(Finding.Kind.SAFE_SET_EMPTY);
    }

    @Test
    void elitesThatAreAllTheActorsAreSaidAndOneOtherIsEnoughToKeepQuiet() {
        PlanTrace trace = trace(USUAL);
        PlanIteration last = trace.last();
        for (int i = 0; i < last.candidates(); i++) {
            boolean elite = last.eliteRank()[i] >= 0;
            last.source()[i] = elite ? CandidateSource.ACTOR : CandidateSource.GAUSSIAN;
        }
        List<Finding> findings = found(trace, 50, 1);
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.ELITES_FROM_ACTOR);
        assertThat(findings.get(0).sentence()).startsWith("All 8 elites are the actor's");

        int best = 0;
        while (last.eliteRank()[best] != 0) {
            best++;
        }
        last.source()[best] = CandidateSource.GAUSSIAN;
        assertThat(new SearchDetectorsTest().kinds(trace, 50, 1)).isEmpty();
    }

    @Test
    void aSearchOfNothingButTheActorsFuturesIsNoWonder() {
        PlanTrace trace = trace(USUAL);
        Arrays.fill(trace.last().source(), CandidateSource.ACTOR);

        assertThat(kinds(trace, 50, 1)).isEmpty();
    }

    @Test
    void costsBeyondAllThatCameAreOutOfRange() {
        PlanTrace trace = trace(USUAL);
        trace.last().episodeCost()[3] = 5f * trace.episodeDecisions();
        List<Finding> findings = found(trace, 50, 1);

        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.COST_OUT_OF_RANGE);
        assertThat(findings.get(0).sentence()).contains("expects 5 a decision").contains("more than 1");
        assertThat(new SearchDetectorsTest().kinds(trace, 50, 4))
                .as("where decisions did cost 4")
                .isEmpty();
        assertThat(new SearchDetectorsTest().kinds(trace, 20, 1))
                .as("before anything could have come")
                .isEmpty();
    }

    @Test
    void whatAnAgentLearnedFromBeforeCountsAndWhereThatIsNotKnownNothingIsClaimed() {
        PlanTrace trace = trace(USUAL);
        trace.last().episodeCost()[3] = 5f * trace.episodeDecisions();

        archive.learnedBefore(4);
        assertThat(kinds(trace, 50, 0)).as("a cost of 4 was learned from").isEmpty();
        SearchDetectorsTest other = new SearchDetectorsTest();
        other.archive.learnedBefore(2);
        assertThat(other.found(trace, 50, 0))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("nothing that it has learned from cost more than 2");
        SearchDetectorsTest unknown = new SearchDetectorsTest();
        unknown.archive.learnedBefore(Double.POSITIVE_INFINITY);
        assertThat(unknown.kinds(trace, 50, 0)).isEmpty();
    }

    @Test
    void aNegativeCostIsOutOfRangeToo() {
        PlanTrace trace = trace(USUAL);
        trace.last().episodeCost()[3] = -0.2f * trace.episodeDecisions();

        assertThat(found(trace, 50, 1))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("cost is never negative");
    }
}
