package safedreamer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Experience comes back from files as it was. */
class EpisodeFileTest {

    private static final int CAPACITY = 40;

    private final SequenceReplay replay = new SequenceReplay(3, 2, CAPACITY);

    private void play(int episodes, int decisions) {
        for (int i = 0; i < episodes; i++) {
            begin();
            for (int t = 0; t < decisions; t++) {
                step(t == decisions - 1);
            }
            replay.end();
        }
    }

    private final SplittableRandom random = new SplittableRandom(1);

    private void begin() {
        replay.begin(numbers(3));
    }

    private void step(boolean terminal) {
        replay.add(numbers(2), numbers(3), random.nextDouble(), random.nextInt(3), terminal);
    }

    private float[] numbers(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        values[0] = -0.0f;
        return values;
    }

    private static byte[] ended(SequenceReplay from, long first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.writeEnded(first, out);
        return out.toByteArray();
    }

    private static byte[] running(SequenceReplay from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.writeRunning(out);
        return out.toByteArray();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void aReplayComesBackFromItsFilesAndGoesOnAlike() throws IOException {
        play(3, 7);
        byte[] first = ended(replay, 0);
        play(4, 9);
        byte[] second = ended(replay, 3);
        begin();
        step(false);
        assertThat(replay.firstEpisode()).as("thinned").isEqualTo(3);

        SequenceReplay again = new SequenceReplay(3, 2, CAPACITY);
        again.readEnded(in(first), replay.firstEpisode());
        again.readEnded(in(second), replay.firstEpisode());
        again.readRunning(in(running(replay)));

        assertThat(again.decisions()).isEqualTo(replay.decisions());
        assertThat(again.episodes()).isEqualTo(replay.episodes());
        assertThat(again.firstEpisode()).isEqualTo(replay.firstEpisode());
        assertThat(again.nextEpisode()).isEqualTo(replay.nextEpisode());
        for (int i = 0; i < 70; i++) {
            float[] action = numbers(2);
            float[] observation = numbers(3);
            replay.add(action, observation, i, 1, false);
            again.add(action, observation, i, 1, false);
        }
        SequenceBatch expected = replay.sample(20, 4, new SplittableRandom(2));
        SequenceBatch actual = again.sample(20, 4, new SplittableRandom(2));
        assertThat(actual.observations()).containsExactly(expected.observations());
        assertThat(actual.previousActions()).containsExactly(expected.previousActions());
        assertThat(actual.rewards()).containsExactly(expected.rewards());
        assertThat(actual.isTerminal()).containsExactly(expected.isTerminal());
        assertThat(again.firstEpisode()).isEqualTo(replay.firstEpisode());
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        play(1, 3);
        byte[] whole = ended(replay, 0);
        for (int at = 28; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            SequenceReplay fresh = new SequenceReplay(3, 2, CAPACITY);
            assertThatThrownBy(() -> fresh.readEnded(in(damaged), 0))
                    .as("byte " + at)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
        }
        SequenceReplay fresh = new SequenceReplay(3, 2, CAPACITY);
        assertThatThrownBy(() -> fresh.readEnded(in(Arrays.copyOf(whole, whole.length - 1)), 0))
                .hasMessageContaining("ends too early");
    }

    @Test
    void whatIsNotThisReplaysIsRefused() throws IOException {
        play(2, 3);
        byte[] whole = ended(replay, 0);
        assertThatThrownBy(() -> new SequenceReplay(4, 2, CAPACITY).readEnded(in(whole), 0))
                .hasMessageContaining("have 3 and 2 numbers, not 4 and 2");
        byte[] foreign = whole.clone();
        foreign[0] = 0;
        assertThatThrownBy(() -> new SequenceReplay(3, 2, CAPACITY).readEnded(in(foreign), 0))
                .hasMessageContaining("holds no episodes");
        byte[] later = whole.clone();
        later[7] = 2;
        assertThatThrownBy(() -> new SequenceReplay(3, 2, CAPACITY).readEnded(in(later), 0))
                .hasMessageContaining("format version 2");
        assertThatThrownBy(() -> replay.readEnded(in(whole), 0))
                .hasMessageContaining("holds episode 0 where 2 should be");
    }
}
