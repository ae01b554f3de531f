package safedreamer.workbench.bridge;

import java.util.Arrays;

/**
 * Where the agent has been in the present episode. The training thread adds every position, so that the path is whole
 * even when the window sees only some of the decisions. Any thread.
 */
public final class EpisodeTrack {

    private static final int LONGEST = 10_000;

    private float[] positions = new float[1024];
    private int count;
    private int episode = -1;

    /** Adds a position, in metres; the first of another episode clears those before. Beyond 10,000 no more are kept. */
    public synchronized void add(int inEpisode, double x, double y) {
        if (inEpisode != episode) {
            episode = inEpisode;
            count = 0;
        }
        if (count == LONGEST) {
            return;
        }
        if (2 * count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[2 * count] = (float) x;
        positions[2 * count + 1] = (float) y;
        count++;
    }

    /** {@code [n][2]}, oldest first; empty if the track is of another episode. */
    public synchronized float[] of(int wantedEpisode) {
        return wantedEpisode == episode ? Arrays.copyOf(positions, 2 * count) : new float[0];
    }
}
