package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Thought;
import safedreamer.environment.EnvironmentSpec;

final class DecidingThreadTest {

    private final RunSettings settings = SmallRuns.settings("threads=1");
    private final EnvironmentSpec spec = settings.environmentSpec();
    private final Belief belief = new Belief(spec);
    private final SafeDreamerAgent agent = new SafeDreamerAgent(settings.agent(), belief.shape(), 3);
    private final DecidingThread deciding = new DecidingThread(settings.agent(), belief.shape());

    @AfterEach
    void close() {
        deciding.close();
        agent.close();
    }

    private Thought think(SafeDreamerAgent one, int decision) {
        float[] seen = new float[belief.shape().size()];
        seen[0] = 0.1f * decision;
        return one.decide(seen, settings.planner(), spec.episodeDecisions(), decision, false);
    }

    @Test
    void decidesAndRemembersAsTheAgentWould() {
        try (SafeDreamerAgent alone = new SafeDreamerAgent(settings.agent(), belief.shape(), 3)) {
            for (int i = 0; i < 4; i++) {
                int decision = i;
                Thought beside = deciding.decide(agent, one -> think(one, decision), () -> {});
                assertThat(beside.action())
                        .containsExactly(think(alone, decision).action());
            }
        }
    }

    @Test
    void bothAreUnderWayAtTheSameTime() {
        CountDownLatch decides = new CountDownLatch(1);
        CountDownLatch learns = new CountDownLatch(1);
        deciding.decide(
                agent,
                one -> {
                    decides.countDown();
                    await(learns);
                    return 0;
                },
                () -> {
                    learns.countDown();
                    await(decides);
                });
    }

    @Test
    void keepsNoArrays() {
        int before = arraysAfterDeciding(0);
        for (int i = 1; i < 5; i++) {
            assertThat(arraysAfterDeciding(i)).isEqualTo(before);
        }
    }

    private int arraysAfterDeciding(int decision) {
        return deciding.decide(
                agent,
                one -> {
                    think(one, decision);
                    return one.liveArrays();
                },
                () -> {});
    }

    @Test
    void whatGoesWrongOnEitherSideIsThrownWhenBothHaveEnded() {
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> deciding.decide(
                        agent,
                        one -> {
                            ended.set(true);
                            return 0;
                        },
                        () -> {
                            throw new IllegalStateException("learning");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("learning");
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> deciding.decide(
                        agent,
                        one -> {
                            throw new IllegalStateException("deciding");
                        },
                        () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("deciding");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
