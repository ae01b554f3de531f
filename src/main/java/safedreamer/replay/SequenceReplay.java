package safedreamer.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Experience, episode by episode, from which windows of consecutive steps are drawn uniformly.
 *
 * <p>A window lies wholly within one episode, so only episodes with at least T steps (T - 1 decisions) take part; the
 * running episode takes part too. All numbers are kept as 32-bit floats. Used by one thread.
 */
public final class SequenceReplay {

    private final int observationSize;
    private final int actionSize;
    private final int capacityDecisions;
    private final Deque<Episode> ended = new ArrayDeque<>();
    private @Nullable Episode running;
    private long decisions;
    private long removed;
    private @Nullable WindowIndex index;

    /**
     * @param observationSize O
     * @param actionSize A
     * @param capacityDecisions how many decisions are kept. Beyond it the oldest episodes go, but never the running one
     */
    public SequenceReplay(int observationSize, int actionSize, int capacityDecisions) {
        if (observationSize < 1 || actionSize < 1 || capacityDecisions < 1) {
            throw new IllegalArgumentException("Sizes and capacity must be positive: " + observationSize + ", "
                    + actionSize + ", " + capacityDecisions + ".");
        }
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.capacityDecisions = capacityDecisions;
    }

    /** Starts an episode, with what was seen first. Ends the running one, if there is one. */
    public void begin(float[] observation) {
        requireSize("observation", observation, observationSize);
        end();
        running = new Episode(observation, actionSize);
    }

    /**
     * Adds one decision to the running episode.
     *
     * @param action {@code [A]} taken at the step before
     * @param observation {@code [O]} it led to
     * @param reward received on arriving there
     * @param cost received on arriving there
     * @param terminal whether the world ended there; a time limit is no end
     * @throws IllegalStateException if no episode is running, or it has ended
     */
    public void add(float[] action, float[] observation, double reward, double cost, boolean terminal) {
        requireSize("action", action, actionSize);
        requireSize("observation", observation, observationSize);
        requireRunning().add(action, observation, reward, cost, terminal);
        decisions++;
        while (decisions > capacityDecisions && !ended.isEmpty()) {
            removeOldest();
        }
    }

    private void removeOldest() {
        decisions -= ended.removeFirst().decisions();
        removed++;
        index = null;
    }

    /** Ends the running episode, if there is one; one without a decision is forgotten. */
    public void end() {
        Episode episode = running;
        running = null;
        if (episode != null && episode.decisions() > 0) {
            episode.trim();
            ended.addLast(episode);
            index = null;
        }
    }

    /**
     * Draws windows, each with the same chance, with replacement. The same contents and generator give the same batch.
     *
     * @param batchSize B
     * @param length T
     * @throws IllegalStateException if there is no window of that length
     */
    public SequenceBatch sample(int batchSize, int length, RandomGenerator rng) {
        long count = windows(length);
        if (count == 0) {
            throw new IllegalStateException("No episode has " + length + " steps yet; windows must be shorter.");
        }
        SequenceBatch filled = SequenceBatch.allocate(batchSize, length, observationSize, actionSize);
        WindowIndex closed = indexOf(length);
        for (int b = 0; b < batchSize; b++) {
            long window = rng.nextLong(count);
            if (window < closed.count()) {
                closed.copy(window, filled, b);
            } else if (running != null) {
                running.copyWindow((int) (window - closed.count()), filled, b);
            }
        }
        return filled;
    }

    /** How many different windows of T steps can be drawn. */
    public long windows(int length) {
        return indexOf(length).count() + (running == null ? 0 : running.windows(length));
    }

    /** Decisions kept, those of the running episode included. */
    public long decisions() {
        return decisions;
    }

    /** The most that one of them cost; 0 without any. */
    public float largestCost() {
        float largest = running == null ? 0 : running.largestCost();
        for (Episode episode : ended) {
            largest = Math.max(largest, episode.largestCost());
        }
        return largest;
    }

    /** Episodes kept, the running one included. */
    public int episodes() {
        return ended.size() + (running == null ? 0 : 1);
    }

    /** Ended episodes are numbered from 0 as they end; this is the number of the oldest that is still kept. */
    public long firstEpisode() {
        return removed;
    }

    /** The number that the next ended episode will have. */
    public long nextEpisode() {
        return removed + ended.size();
    }

    /**
     * Writes the ended episodes from one on.
     *
     * @param first its number, from {@link #firstEpisode} to {@link #nextEpisode}
     * @return how many were written
     */
    public int writeEnded(long first, OutputStream out) throws IOException {
        List<Episode> from = ended.stream().skip(first - removed).toList();
        new EpisodeFile(observationSize, actionSize).write(first, from, out);
        return from.size();
    }

    /** Writes the running episode. */
    public void writeRunning(OutputStream out) throws IOException {
        List<Episode> one = running == null ? List.of() : List.of(running);
        new EpisodeFile(observationSize, actionSize).write(nextEpisode(), one, out);
    }

    /**
     * Adds ended episodes that were written, after those that are there.
     *
     * @param from number of the oldest to be kept, whatever the capacity: it decided when they were written
     * @throws IOException saying why, if they cannot be read or do not follow those that are there
     */
    public void readEnded(InputStream in, long from) throws IOException {
        EpisodeFile.Content content = new EpisodeFile(observationSize, actionSize).read(in);
        if (ended.isEmpty()) {
            removed = from;
        }
        long number = content.first();
        for (Episode episode : content.episodes()) {
            if (number >= from) {
                if (number != nextEpisode()) {
                    throw new IOException("it holds episode " + number + " where " + nextEpisode() + " should be");
                }
                ended.addLast(episode);
                decisions += episode.decisions();
            }
            number++;
        }
        index = null;
    }

    /** Goes on with a running episode that was written; there must be none. */
    public void readRunning(InputStream in) throws IOException {
        List<Episode> episodes =
                new EpisodeFile(observationSize, actionSize).read(in).episodes();
        if (running != null || episodes.size() > 1) {
            throw new IOException("one episode runs at a time");
        }
        for (Episode episode : episodes) {
            running = episode;
            decisions += episode.decisions();
        }
    }

    /** Decisions of the running episode; 0 if there is none. */
    public int runningDecisions() {
        return running == null ? 0 : running.decisions();
    }

    /** {@code [A]} the running episode's action at a decision, counted from 0. */
    public float[] runningAction(int decision) {
        return requireRunning().action(decision);
    }

    /** {@code [O]} what the running episode saw after so many decisions. */
    public float[] runningObservation(int decisionsMade) {
        return requireRunning().observation(decisionsMade);
    }

    private Episode requireRunning() {
        if (running == null) {
            throw new IllegalStateException("No episode is running: call begin first.");
        }
        return running;
    }

    /** Numbers held in memory, 4 bytes each. */
    long allocatedFloats() {
        long floats = running == null ? 0 : running.allocatedFloats();
        for (Episode episode : ended) {
            floats += episode.allocatedFloats();
        }
        return floats;
    }

    private WindowIndex indexOf(int length) {
        if (index == null || index.length() != length) {
            index = WindowIndex.of(ended, length);
        }
        return index;
    }

    private static void requireSize(String what, float[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "Expected " + size + " numbers in the " + what + ", got " + values.length + ".");
        }
    }

    /**
     * All windows of one length in the ended episodes, numbered; rebuilt when those change, so once an episode.
     *
     * @param episodes those with at least one window
     * @param firstWindow the number of each one's first window
     */
    private record WindowIndex(int length, Episode[] episodes, long[] firstWindow, long count) {

        static WindowIndex of(Deque<Episode> ended, int length) {
            if (length < 1) {
                throw new IllegalArgumentException("A window has at least one step, not " + length + ".");
            }
            Episode[] eligible = ended.stream()
                    .filter(episode -> episode.windows(length) > 0)
                    .toArray(Episode[]::new);
            long[] first = new long[eligible.length];
            long count = 0;
            for (int i = 0; i < eligible.length; i++) {
                first[i] = count;
                count += eligible[i].windows(length);
            }
            return new WindowIndex(length, eligible, first, count);
        }

        void copy(long window, SequenceBatch into, int b) {
            int found = Arrays.binarySearch(firstWindow, window);
            int episode = found >= 0 ? found : -found - 2;
            episodes[episode].copyWindow((int) (window - firstWindow[episode]), into, b);
        }
    }
}
