package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.agent.Variant;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.lagrangian.PidLagrangian;
import safedreamer.settings.UserError;

/** A run goes on as another variant. */
class VariantChangeTest {

    private static final int EXPLORED = 80;
    private static final int EPISODE = 200;

    private final Recorder recorder = new Recorder();

    private static RunSettings settings(String... overrides) {
        String[] all = new String[overrides.length + 1];
        all[0] = "learning.updatesPerDecision=0";
        System.arraycopy(overrides, 0, all, 1, overrides.length);
        return SmallRuns.settings(all);
    }

    private static void advance(TrainingLoop loop, long decisions) {
        while (loop.decisions() < decisions) {
            loop.advance(settings().planner(), false);
        }
    }

    @Test
    void theVeryNextDecisionIsMadeByTheOther() {
        RunSettings settings = settings();
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
            advance(loop, EXPLORED + 2);
            loop.change(Variant.CEM);
            advance(loop, EXPLORED + 3);
            loop.change(Variant.RCE);
            advance(loop, EXPLORED + 4);
        }
        assertThat(recorder.decisions.subList(EXPLORED, EXPLORED + 4))
                .extracting(DecisionRecord::variant)
                .containsExactly(Variant.OSRP, Variant.OSRP, Variant.CEM, Variant.RCE);
        assertThat(recorder.decisions.subList(EXPLORED, EXPLORED + 4))
                .extracting(decision -> decision.trace().safeWanted())
                .containsExactly(4, 4, 0, 1);
    }

    /** λ_p must not wind up over episodes that it had no say in. */
    @Test
    void thePenaltyFollowsOnlyEpisodesThatItPlayedAPartIn() {
        RunSettings settings = settings("costLimit=0", "costDecay=0", "seed=4");
        PidLagrangian pid = new PidLagrangian(settings.pid());
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
            advance(loop, EXPLORED + EPISODE);
            assertThat(loop.agent().penaltyTerms()).isNull();
            assertThat(loop.agent().multipliers().pid()).isEqualTo(pid.state());
            loop.change(Variant.OSRP_LAG);
            assertThat(loop.agent().penaltyTerms()).isEqualTo(pid.terms());
            advance(loop, EXPLORED + 2 * EPISODE);
            assertThat(loop.agent().multipliers().pid()).isNotEqualTo(pid.state());
        }
        assertThat(recorder.episodes.get(4).penalty()).isNull();
        assertThat(recorder.episodes.get(5).penalty()).isNotNull();
    }

    @Test
    void theSessionRefusesWhatLearnsOtherwiseAndItsCheckpointNamesTheVariantInForce(@TempDir Path folder)
            throws InterruptedException {
        try (TrainingSession session = new TrainingSession(settings(), new SessionOptions(EXPLORED + 2, folder, 0))) {
            session.addListener(recorder);
            assertThatThrownBy(() -> session.changeVariant(Variant.BSRP_LAG))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("BSRP-LAG");
            assertThat(session.variant()).isEqualTo(Variant.OSRP);
            session.changeVariant(Variant.CCE);
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(recorder.decisions).allMatch(decision -> decision.variant() == Variant.CCE);
        assertThat(Checkpoint.open(folder).settings().variant()).isEqualTo(Variant.CCE);
    }
}
