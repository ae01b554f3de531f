package safedreamer.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Means of the losses of several updates. */
final class LossMeans {

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int updates;

    void add(Map<String, Double> values) {
        updates++;
        values.forEach((name, value) -> {
            sums.merge(name, value, Double::sum);
            counts.merge(name, 1, Integer::sum);
        });
    }

    int updates() {
        return updates;
    }

    /**
     * What was added since the last means were taken.
     *
     * @param sums by name; null stands for NaN, which JSON has not
     */
    record State(Map<String, @Nullable Double> sums, Map<String, Integer> counts, int updates) {}

    State state() {
        return new State(new LinkedHashMap<>(sums), new LinkedHashMap<>(counts), updates);
    }

    void restore(State saved) {
        saved.sums().forEach((name, sum) -> sums.put(name, sum == null ? Double.NaN : sum));
        counts.putAll(saved.counts());
        updates = saved.updates();
    }

    /** The means so far, then starts anew. */
    Map<String, Double> take() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum / counts.getOrDefault(name, 1)));
        sums.clear();
        counts.clear();
        updates = 0;
        return means;
    }
}
