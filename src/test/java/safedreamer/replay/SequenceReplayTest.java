package safedreamer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SequenceReplayTest {

    /** Observations name their place: (episode, step); everything else follows from the two. */
    private static final int O = 2;

    private static final int A = 2;

    private final SequenceReplay replay = new SequenceReplay(O, A, 1_000_000);

    @Test
    void aWindowHoldsWhatWasAddedStepByStep() {
        play(replay, 7, 5, true);

        SequenceBatch batch = replay.sample(1, 6, new SplittableRandom(1));

        assertThat(batch.observations()).containsExactly(7, 0, 7, 1, 7, 2, 7, 3, 7, 4, 7, 5);
        assertThat(batch.previousActions()).containsExactly(0, 0, 7, 0.5f, 7, 1.5f, 7, 2.5f, 7, 3.5f, 7, 4.5f);
        assertThat(batch.rewards()).containsExactly(0, 10, 20, 30, 40, 50);
        assertThat(batch.costs()).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(batch.isFirst()).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(batch.isTerminal()).containsExactly(0, 0, 0, 0, 0, 1);
    }

    @Test
    void aWindowFromTheMiddleStartsAfreshButKeepsItsRewards() {
        play(replay, 1, 40, false);
        SequenceBatch batch = replay.sample(200, 3, new SplittableRandom(2));

        for (int b = 0; b < 200; b++) {
            int start = step(batch, 0, b);
            assertThat(batch.previousActions()[batch.index(0, b) * A]).isZero();
            assertThat(batch.isFirst()[batch.index(0, b)]).isEqualTo(1);
            for (int t = 0; t < 3; t++) {
                assertThat(step(batch, t, b)).isEqualTo(start + t);
                assertThat(batch.rewards()[batch.index(t, b)]).isEqualTo(10f * (start + t));
                assertThat(batch.isTerminal()[batch.index(t, b)]).isZero();
            }
            assertThat(batch.previousActions()[batch.index(2, b) * A + 1]).isEqualTo(start + 1.5f);
        }
    }

    @Test
    void noWindowCrossesAnEpisodesEnd() {
        SplittableRandom lengths = new SplittableRandom(3);
        for (int episode = 0; episode < 50; episode++) {
            play(replay, episode, 1 + lengths.nextInt(40), false);
        }
        SequenceBatch batch = replay.sample(2000, 12, new SplittableRandom(4));

        for (int b = 0; b < 2000; b++) {
            for (int t = 1; t < 12; t++) {
                assertThat(episode(batch, t, b)).isEqualTo(episode(batch, 0, b));
                assertThat(step(batch, t, b)).isEqualTo(step(batch, t - 1, b) + 1);
            }
        }
    }

    @Test
    void everyWindowIsDrawnEquallyOftenOfEndedAndRunningEpisodes() {
        int length = 12;
        int[] decisions = {30, 5, 11, 200, 12};
        for (int episode = 0; episode < decisions.length; episode++) {
            play(replay, episode, decisions[episode], false);
        }
        begin(replay, decisions.length);
        for (int i = 1; i <= 20; i++) {
            add(replay, decisions.length, i, false);
        }
        int windows = 20 + 0 + 1 + 190 + 2 + 10;
        assertThat(replay.windows(length)).isEqualTo(windows);

        int[][] seen = new int[decisions.length + 1][201];
        int draws = windows * 400;
        SplittableRandom rng = new SplittableRandom(5);
        for (int done = 0; done < draws; done += 223) {
            SequenceBatch batch = replay.sample(223, length, rng);
            for (int b = 0; b < 223; b++) {
                seen[episode(batch, 0, b)][step(batch, 0, b)]++;
            }
        }

        double chiSquare = 0;
        int distinct = 0;
        for (int[] episode : seen) {
            for (int count : episode) {
                if (count > 0) {
                    chiSquare += (count - 400.0) * (count - 400.0) / 400;
                    distinct++;
                }
            }
        }
        assertThat(distinct).isEqualTo(windows);
        // 222 degrees of freedom: mean 222, standard deviation 21; three of them either way.
        assertThat(chiSquare).isCloseTo(222, within(63.0));
    }

    @Test
    void theOldestEpisodesGoWhenThereAreTooManyDecisions() {
        SequenceReplay small = new SequenceReplay(O, A, 100);
        for (int episode = 0; episode < 20; episode++) {
            play(small, episode, 30, false);
            assertThat(small.decisions()).isLessThanOrEqualTo(100);
        }
        assertThat(small.episodes()).isEqualTo(3);
        assertThat(small.decisions()).isEqualTo(90);

        SequenceBatch batch = small.sample(500, 10, new SplittableRandom(6));
        int[] episodes = new int[500];
        for (int b = 0; b < 500; b++) {
            episodes[b] = episode(batch, 9, b);
        }
        assertThat(Arrays.stream(episodes).distinct().sorted()).containsExactly(17, 18, 19);
    }

    @Test
    void memoryIsBoundedByTheCapacity() {
        SequenceReplay small = new SequenceReplay(O, A, 1000);
        long most = 0;
        for (int episode = 0; episode < 500; episode++) {
            play(small, episode, 30, false);
            most = Math.max(most, small.allocatedFloats());
        }
        int floatsPerStep = O + A + 2;
        int runningAtMost = 64 * floatsPerStep;
        assertThat(most).isLessThanOrEqualTo((1000 + 1000 / 30 + 1) * floatsPerStep + runningAtMost);
    }

    @Test
    void theRunningEpisodeIsNeverEvicted() {
        SequenceReplay small = new SequenceReplay(O, A, 10);
        begin(small, 0);
        for (int i = 1; i <= 50; i++) {
            add(small, 0, i, false);
        }
        assertThat(small.decisions()).isEqualTo(50);
        assertThat(small.windows(51)).isEqualTo(1);
    }

    @Test
    void anEpisodeWithoutADecisionIsForgotten() {
        begin(replay, 0);
        begin(replay, 1);
        replay.end();
        replay.end();
        assertThat(replay.episodes()).isZero();
        assertThat(replay.windows(1)).isZero();
    }

    @Test
    void theSameGeneratorDrawsTheSameBatch() {
        for (int episode = 0; episode < 5; episode++) {
            play(replay, episode, 30, false);
        }
        float[] once = replay.sample(16, 12, new SplittableRandom(7)).observations();
        float[] again = replay.sample(16, 12, new SplittableRandom(7)).observations();
        float[] other = replay.sample(16, 12, new SplittableRandom(8)).observations();
        assertThat(again).containsExactly(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void aBatchStaysAsItIsWhenTheNextIsDrawn() {
        play(replay, 1, 10, true);
        SequenceBatch first = replay.sample(4, 11, new SplittableRandom(9));
        for (int i = 0; i < 200; i++) {
            play(replay, 2, 100, false);
        }
        SequenceBatch second = replay.sample(4, 11, new SplittableRandom(9));
        assertThat(first.isTerminal()[first.index(10, 0)]).isEqualTo(1);
        assertThat(second.isTerminal()).containsOnly(0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> replay.add(new float[A], new float[O], 0, 0, false))
                .withMessageContaining("begin");
        begin(replay, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.add(new float[A + 1], new float[O], 0, 0, false))
                .withMessageContaining("2 numbers in the action, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay.begin(new float[1]))
                .withMessageContaining("2 numbers in the observation, got 1");
        add(replay, 0, 1, true);
        assertThatIllegalStateException()
                .isThrownBy(() -> add(replay, 0, 2, false))
                .withMessageContaining("terminal");
        assertThatIllegalStateException()
                .isThrownBy(() -> replay.sample(1, 3, new SplittableRandom(10)))
                .withMessageContaining("3 steps");
    }

    private static void play(SequenceReplay replay, int episode, int decisions, boolean terminal) {
        begin(replay, episode);
        for (int i = 1; i <= decisions; i++) {
            add(replay, episode, i, terminal && i == decisions);
        }
        replay.end();
    }

    private static void begin(SequenceReplay replay, int episode) {
        replay.begin(new float[] {episode, 0});
    }

    private static void add(SequenceReplay replay, int episode, int step, boolean terminal) {
        replay.add(new float[] {episode, step - 0.5f}, new float[] {episode, step}, 10 * step, step % 2, terminal);
    }

    private static int episode(SequenceBatch batch, int t, int b) {
        return (int) batch.observations()[batch.index(t, b) * O];
    }

    private static int step(SequenceBatch batch, int t, int b) {
        return (int) batch.observations()[batch.index(t, b) * O + 1];
    }
}
