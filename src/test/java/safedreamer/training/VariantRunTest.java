package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Variant;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.evaluation.AgentPolicy;
import safedreamer.lagrangian.PidLagrangian;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;

/** Every variant explores, acts and learns; who acts, and what is told of it. */
class VariantRunTest {

    private static final int DECISIONS = 284;

    private static Recorder run(RunSettings settings) {
        Recorder recorder = new Recorder();
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
            while (loop.decisions() < DECISIONS) {
                loop.advance(settings.planner(), true);
            }
        }
        return recorder;
    }

    private static RunSettings settings(Variant variant) {
        return SmallRuns.settings("variant=" + variant, "learning.updatesPerDecision=0.1", "seed=4");
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void eachActsForAnEpisodeAndTellsWhetherItSearched(Variant variant) {
        Recorder recorder = run(settings(variant));
        List<DecisionRecord> acted = recorder.decisions.subList(80, DECISIONS);
        assertThat(acted).allSatisfy(decision -> {
            assertThat(decision.phase()).isEqualTo(Phase.ACTING);
            assertThat(decision.trace() != null).isEqualTo(variant.searches());
            assertThat(decision.paths() != null).isEqualTo(variant.searches());
            for (float action : decision.action()) {
                assertThat(action).isBetween(-1f, 1f);
            }
        });
        EpisodeRecord ended = recorder.episodes.get(recorder.episodes.size() - 1);
        assertThat(ended.phase()).isEqualTo(Phase.ACTING);
        assertThat(Double.isNaN(ended.returnBranchShare())).isEqualTo(!variant.searches());
    }

    @Test
    void thePlainSearchRanksByReturnWhateverIsSafe() {
        RunSettings settings = SmallRuns.settings("variant=cem", "costLimit=0", "learning.updatesPerDecision=0");
        assertThat(run(settings).decisions.subList(80, DECISIONS))
                .allMatch(decision -> decision.trace().last().branch() == Branch.MAXIMISE_RETURN);
    }

    @Test
    void theActorDrawsInTrainingAndTakesItsMeanInAnEvaluation() {
        RunSettings settings = settings(Variant.UNSAFE);
        PlannerSettings drawing = settings.planner();
        PlannerSettings steady = ParameterTable.of(PlannerSettings.class).with(drawing, "actionChoice", "mean");
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), new Recorder())) {
            float[] seen = Tasks.create(settings.task()).reset(1).observation();
            SafeDreamerAgent agent = loop.agent();
            float[] drawn = act(agent, drawing, 1, seen);
            assertThat(act(agent, drawing, 2, seen)).isNotEqualTo(drawn);
            assertThat(act(agent, drawing, 1, seen)).containsExactly(drawn);
            assertThat(act(agent, steady, 1, seen)).containsExactly(act(agent, steady, 2, seen));
        }
    }

    @Test
    void thePenaltyFollowsTheEpisodesOfTheAgentFromTheNextDecisionOn() {
        RunSettings settings = SmallRuns.settings(
                "variant=osrp-lag", "costLimit=0", "costDecay=0", "learning.updatesPerDecision=0", "seed=4");
        Recorder recorder = run(settings);
        PidLagrangian pid = new PidLagrangian(settings.pid());
        assertThat(recorder.episodes.subList(0, 4))
                .allMatch(episode -> pid.terms().equals(episode.penalty()));
        assertThat(recorder.decisions.subList(80, 280))
                .allMatch(decision -> decision.trace().penalty() == 0);

        EpisodeRecord first = recorder.episodes.get(4);
        pid.observe(first.cost(), 0);
        assertThat(pid.penalty()).isPositive();
        assertThat(first.penalty()).isEqualTo(pid.terms());
        assertThat(recorder.decisions.subList(280, DECISIONS))
                .allMatch(decision -> decision.trace().penalty() == pid.penalty());
    }

    @Test
    void thePartsOfThePenaltyAreToldWithTheLossesWhereItHasAPart() {
        for (Variant variant : new Variant[] {Variant.OSRP, Variant.OSRP_LAG}) {
            Recorder recorder = run(SmallRuns.settings(
                    "variant=" + variant, "initialPenalty=0.07", "learning.updatesPerDecision=0.1", "seed=4"));
            assertThat(recorder.updates).isNotEmpty();
            for (UpdateRecord update : recorder.updates) {
                if (variant == Variant.OSRP_LAG) {
                    assertThat(update.values())
                            .hasEntrySatisfying(
                                    "pid/penalty", each -> assertThat(each).isCloseTo(0.07, offset(1e-9)))
                            .containsKeys("pid/proportional", "pid/integral", "pid/derivative", "pid/costAverage");
                } else {
                    assertThat(update.values()).doesNotContainKey("pid/penalty");
                }
            }
        }
    }

    @Test
    void theMultipliersOfTheActorsLossAreToldWithTheLosses() {
        Recorder recorder = run(settings(Variant.BSRP_LAG));
        assertThat(recorder.episodes).allMatch(episode -> episode.penalty() == null);
        double growth = 1;
        for (UpdateRecord update : recorder.updates) {
            assertThat(update.values()).containsKeys("lagrangian/psi", "lagrangian/violation", "lagrangian/multiplier");
            double weight = update.values().get("lagrangian/quadraticWeight") / 5e-9;
            assertThat(weight).isGreaterThan(growth);
            growth = weight;
        }
        assertThat(recorder.updates).isNotEmpty();
    }

    /** So that the cost critic sees what runs; and the default is that it does not. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void theActorOfASearchIsTrainedOnTheLagrangianWhereThatIsAsked(Variant variant) {
        for (boolean asked : new boolean[] {false, true}) {
            RunSettings settings = SmallRuns.settings(
                    "variant=" + variant, "pricedInSearch=" + asked, "learning.pretrainUpdates=20", "seed=4");
            Recorder recorder = new Recorder();
            try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
                while (recorder.updates.isEmpty()) {
                    loop.advance(settings.planner(), false);
                }
                boolean expected = variant == Variant.BSRP_LAG || (asked && variant.searches());
                assertThat(recorder.updates.get(0).values().containsKey("lagrangian/psi"))
                        .isEqualTo(expected);
                assertThat(loop.agent().multipliers().augmentedLagrangian() != null)
                        .isEqualTo(expected);
            }
        }
    }

    private static float[] act(SafeDreamerAgent agent, PlannerSettings settings, long seed, float[] seen) {
        AgentPolicy policy = new AgentPolicy(agent, settings, 200, seed);
        policy.begin(0);
        return policy.act(seen);
    }
}
