package safedreamer.conformance.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.nn.Gradients;
import safedreamer.worldmodel.WorldModelLoss;

/**
 * Our own way through a window, from the initial state, on the recorded windows that begin with an episode and stay in it:
 * it must give the recorded terms, and the gradients of the unrolling that {@link WorldModelLosses} held to the original.
 */
final class OwnUnrolling {

    private OwnUnrolling() {}

    static void compare(GoldenArrays golden, Findings findings) {
        findings.differsOnPurpose("a window starts from the initial state, not from a carried one, and never spans two"
                + " episodes; compared on the recorded windows that begin with an episode");
        Map<String, float[]> recorded = new LinkedHashMap<>();
        try (OriginalNetworks networks = new OriginalNetworks(golden.beside("weights"))) {
            RecordedBatch batch = RecordedBatch.whole(networks, golden).beginnings(golden);
            if (batch.windowCount() == 0) {
                findings.notCompared("our own unrolling: no recorded window begins with an episode and stays in it");
                return;
            }
            recorded.putAll(gradients(networks, batch, (loss, each) -> {
                RecordedBatch.Unrolled unrolled = each.unroll(networks.learner());
                return loss.weigh(each.windows(), unrolled.states(), unrolled.prior(), unrolled.posterior());
            }));
        }
        try (OriginalNetworks networks = new OriginalNetworks(golden.beside("weights"))) {
            RecordedBatch batch = RecordedBatch.whole(networks, golden).beginnings(golden);
            Map<String, float[]> own = gradients(networks, batch, (loss, each) -> {
                WorldModelLoss.Result result = loss.compute(each.windows(), each.noise());
                WorldModelLosses.means("own unrolling: mean of ", result.terms(), each, golden, findings);
                double[] h = each.timeFirst(golden.output("post_deter"));
                findings.close(
                        "own unrolling: post_deter",
                        result.states().deterministic().toFloatArray(),
                        h,
                        Tolerance.PIECE);
                return result;
            });
            own.forEach((name, gradient) -> findings.close(
                    "own unrolling: gradients",
                    gradient,
                    GoldenArrays.doubles(recorded.getOrDefault(name, new float[0])),
                    Tolerance.GRADIENT));
        }
    }

    private static Map<String, float[]> gradients(
            OriginalNetworks networks,
            RecordedBatch batch,
            BiFunction<WorldModelLoss, RecordedBatch, WorldModelLoss.Result> way) {
        WorldModelLoss loss = new WorldModelLoss(networks.learner(), networks.settings(), networks.constants());
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(way.apply(loss, batch).total());
        }
        Map<String, float[]> byName = new LinkedHashMap<>();
        networks.modelParameters()
                .weights()
                .forEach((name, weight) ->
                        byName.put(name, weight.array().getGradient().toFloatArray()));
        return byName;
    }
}
