package safedreamer.experiment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a sweep will still take, at its pace since it was first looked at. Used by one thread. */
public final class SweepPace {

    private final LongSupplier nanoTime;
    private final long start;
    private final double startShare;

    /**
     * @param share of the work that is done already, 0..1
     * @param nanoTime as {@link System#nanoTime}
     */
    public SweepPace(double share, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        startShare = share;
    }

    /**
     * Empty before there was progress, and at the end.
     *
     * @param share of the work that is done now, 0..1
     */
    public Optional<Duration> left(double share) {
        double made = share - startShare;
        if (made <= 0 || share >= 1) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) ((nanoTime.getAsLong() - start) / made * (1 - share))));
    }
}
