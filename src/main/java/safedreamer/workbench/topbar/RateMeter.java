package safedreamer.workbench.topbar;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count rises, over the last ten seconds. */
final class RateMeter {

    private static final double WINDOW_SECONDS = 10;
    private static final double SHORTEST_SECONDS = 1;
    private static final double NANOS = 1e-9;

    private record Sample(long nanoTime, long count) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Takes a reading; more than ten a second are not kept. */
    void read(long nanoTime, long count) {
        Sample newest = samples.peekLast();
        if (newest == null || (nanoTime - newest.nanoTime()) * NANOS >= 0.1) {
            samples.addLast(new Sample(nanoTime, count));
        }
        while (samples.size() > 2 && (nanoTime - samples.getFirst().nanoTime()) * NANOS > WINDOW_SECONDS) {
            samples.removeFirst();
        }
    }

    void clear() {
        samples.clear();
    }

    /** NaN until a second has passed. */
    double perMinute() {
        if (samples.size() < 2) {
            return Double.NaN;
        }
        double seconds = (samples.getLast().nanoTime() - samples.getFirst().nanoTime()) * NANOS;
        long risen = samples.getLast().count() - samples.getFirst().count();
        return seconds < SHORTEST_SECONDS ? Double.NaN : 60.0 * risen / seconds;
    }
}
