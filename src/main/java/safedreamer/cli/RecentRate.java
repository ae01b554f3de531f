package safedreamer.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast something that counts up went lately, and how long it takes to get where it should. */
final class RecentRate {

    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long count) {}

    /** @param nanos of a clock that never goes back */
    void add(long nanos, long count) {
        samples.addLast(new Sample(nanos, count));
        while (nanos - samples.getFirst().nanos() > WINDOW.toNanos()) {
            samples.removeFirst();
        }
    }

    /** Over the last minute; none before there are a few seconds to judge by. */
    Optional<Double> perMinute() {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        long nanos = last.nanos() - first.nanos();
        if (nanos < SHORTEST.toNanos()) {
            return Optional.empty();
        }
        return Optional.of((last.count() - first.count()) * 6e10 / nanos);
    }

    /** Until the count is reached at the recent rate. */
    Optional<Duration> until(long count) {
        return perMinute().filter(rate -> rate > 0).map(rate -> {
            double minutes = Math.max(0, count - samples.getLast().count()) / rate;
            return Duration.ofMillis(Math.round(minutes * 60_000));
        });
    }

    /** Starts afresh: what comes now goes at another pace. */
    void clear() {
        samples.clear();
    }
}
