package safedreamer.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import safedreamer.run.LogLine;

/**
 * The losses of one gradient update (or their means over the updates since the last record).
 *
 * @param update counted from 1
 * @param decision the run's decision count
 * @param values name to value: "model/total", "model/observation", "model/reward", "model/cost", "model/kl",
 *     "actor/loss", "critic/reward", "critic/cost", ... in nats or squared observation units; where the actor is trained on the cost too
 *     "lagrangian/psi", "lagrangian/violation" (g), "lagrangian/multiplier" (λ) and "lagrangian/quadraticWeight" (c);
 *     for OSRP-Lag "pid/penalty" (λ_p), its parts "pid/proportional", "pid/integral", "pid/derivative", and
 *     "pid/costAverage" (the running mean of episode costs)
 */
public record UpdateRecord(long update, long decision, Map<String, Double> values) {

    /**
     * All of a run's log, in order.
     *
     * @throws safedreamer.settings.UserError if it cannot be read or is no such log
     */
    public static List<UpdateRecord> readAll(Path log) {
        List<UpdateRecord> updates = new ArrayList<>();
        LogLine.readAll(log, line -> {
            Map<String, Double> values = line.numbers();
            values.keySet().removeAll(List.of("update", "decision"));
            updates.add(new UpdateRecord((long) line.number("update"), (long) line.number("decision"), values));
        });
        return List.copyOf(updates);
    }
}
