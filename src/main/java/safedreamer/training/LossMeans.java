package safedreamer.training;

import java.util.LinkedHashMap;
import java.util.Map;

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
