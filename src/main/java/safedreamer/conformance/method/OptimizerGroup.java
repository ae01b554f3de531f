package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.SINGLE;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import safedreamer.conformance.Findings;
import safedreamer.nn.Adam;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.Initialiser;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;

/** Steps of Adam on two small weights with given gradients. */
final class OptimizerGroup {

    private static final String NORM = "_grad_norm";
    private static final List<String> WEIGHTS = List.of("w", "b");

    private OptimizerGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        RecordedOutputs outputs = new RecordedOutputs(golden, findings);
        for (String output : golden.outputs("")) {
            if (output.endsWith(NORM)) {
                steps(output.substring(0, output.length() - NORM.length()), golden, outputs);
            }
        }
        outputs.finish();
    }

    private static void steps(String name, GoldenArrays golden, RecordedOutputs outputs) {
        TensorEngine.start();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Parameters parameters = parameters(golden, manager);
            double[] settings = golden.exactInput(name + "_settings");
            // Rate, β₁, β₂, ε, clip: both β are the same in ours and the original's.
            Adam adam = new Adam(parameters, settings[0], settings[3], settings[4], 0);
            double[] norms = outputs.take(name + NORM);
            for (int i = 0; i < norms.length; i++) {
                putGradients(golden, manager, parameters, i);
                outputs.findings().close(name + NORM, adam.step(), norms[i], SINGLE);
                for (String weight : WEIGHTS) {
                    float[] ours = weight(parameters, weight).array().toFloatArray();
                    double[] all = outputs.take(name + "_" + weight);
                    double[] now = Arrays.copyOfRange(all, i * ours.length, (i + 1) * ours.length);
                    outputs.findings().close(name + "_" + weight, ours, now, SINGLE);
                }
            }
        }
    }

    private static Parameters parameters(GoldenArrays golden, NDManager manager) {
        Parameters parameters = new Parameters(new Constants(manager), new Random(1));
        for (String weight : WEIGHTS) {
            parameters.trainable().weight(weight, new Shape(golden.inputShape(weight)), Initialiser.ZEROS);
        }
        parameters.seal();
        NDArray all = manager.create(golden.input("w")).concat(manager.create(golden.input("b")), 0);
        parameters.load(all);
        return parameters;
    }

    /** The gradient of Σ weight · g is g. */
    private static void putGradients(GoldenArrays golden, NDManager manager, Parameters parameters, int step) {
        try (Gradients gradients = Gradients.record()) {
            NDArray sum = manager.create(0f);
            for (String name : WEIGHTS) {
                Weight weight = weight(parameters, name);
                int size = (int) weight.shape().size();
                float[] gradient = Arrays.copyOfRange(golden.input("grad_" + name), step * size, (step + 1) * size);
                sum = sum.add(weight.array()
                        .mul(manager.create(gradient, weight.shape()))
                        .sum());
            }
            gradients.backward(sum);
        }
    }

    private static Weight weight(Parameters parameters, String name) {
        return java.util.Objects.requireNonNull(parameters.weights().get(name), name);
    }
}
