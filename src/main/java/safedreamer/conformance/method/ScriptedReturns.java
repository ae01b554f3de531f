package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.PIECE;
import static safedreamer.conformance.Tolerance.SINGLE;
import static safedreamer.conformance.Tolerance.TERM;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.actorcritic.ReturnNormaliser;
import safedreamer.imagination.LambdaReturn;
import safedreamer.imagination.ReturnEstimator;
import safedreamer.nn.Constants;
import safedreamer.nn.TensorEngine;

/** λ-returns and weights of worlds that end in the middle and at both ends; the normaliser over successive batches. */
final class ScriptedReturns {

    private final GoldenArrays golden;
    private final RecordedOutputs outputs;
    private final NDManager manager;
    private final Constants constants;
    private final double discount;
    private final double lambda;

    private ScriptedReturns(GoldenArrays golden, RecordedOutputs outputs, NDManager manager) {
        this.golden = golden;
        this.outputs = outputs;
        this.manager = manager;
        constants = new Constants(manager);
        discount = golden.scalar("discount");
        lambda = golden.scalar("return_lambda");
    }

    static void compare(GoldenArrays golden, RecordedOutputs outputs) {
        TensorEngine.start();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            ScriptedReturns returns = new ScriptedReturns(golden, outputs, manager);
            returns.returns("lam_reward", "lam_value", "lam_return");
            returns.returns("lam_cost", "lam_cost_value", "lam_cost_return");
            returns.weights();
            returns.normaliser();
        }
    }

    private void returns(String x, String value, String output) {
        double[] expected = outputs.take(output);
        NDArray[] returns = new LambdaReturn(constants, discount, lambda)
                .compute(steps(x, 0), steps("lam_cont", 1), steps(value, 1));
        float[] all = NDArrays.concat(new NDList(returns)).toFloatArray();
        outputs.findings().close(output, all, expected, TERM);
        // What the planner takes for the return of a candidate: the first of them.
        float[] first = new ReturnEstimator(constants, discount, lambda)
                .bootstrapped(steps(x, 0), steps("lam_cont", 1), steps(value, 1))
                .toFloatArray();
        outputs.findings().close(output + " of a candidate", first, Arrays.copyOf(expected, first.length), TERM);
    }

    /** The original's last row, of the state that nothing is learned from, has no part in ours. */
    private void weights() {
        double[] expected = outputs.take("lam_weight");
        NDArray[] successors = steps("lam_cont", 1);
        NDArray start = rows("lam_cont").get(0);
        float[] weights =
                ActorCritic.weights(constants.of(discount), start, successors).toFloatArray();
        outputs.findings().close("lam_weight", weights, Arrays.copyOf(expected, weights.length), PIECE);
    }

    private void normaliser() {
        List<String> columns = golden.names("moments_columns");
        float[] returns = golden.input("moments_x");
        double[] expected = outputs.take("moments");
        int updates = (int) golden.inputShape("moments_x")[0];
        int batch = returns.length / updates;
        ReturnNormaliser normaliser = new ReturnNormaliser();
        for (int i = 0; i < updates; i++) {
            normaliser.observe(Arrays.copyOfRange(returns, i * batch, (i + 1) * batch));
            double[] row = Arrays.copyOfRange(expected, i * columns.size(), (i + 1) * columns.size());
            outputs.findings().close("moments low", normaliser.low(), row[columns.indexOf("low_after")], SINGLE);
            outputs.findings().close("moments high", normaliser.high(), row[columns.indexOf("high_after")], SINGLE);
            outputs.findings().close("moments scale", normaliser.scale(), row[columns.indexOf("invscale")], SINGLE);
        }
    }

    /** The rows of an input from one on. */
    private NDArray[] steps(String name, int from) {
        NDArray rows = rows(name);
        NDArray[] steps = new NDArray[(int) rows.size(0) - from];
        Arrays.setAll(steps, t -> rows.get(from + t));
        return steps;
    }

    private NDArray rows(String name) {
        return manager.create(golden.input(name), new Shape(golden.inputShape(name)));
    }
}
