package safedreamer.conformance.method;

import java.util.Arrays;
import safedreamer.nn.Adam;
import safedreamer.nn.Parameters;
import safedreamer.nn.Weight;
import safedreamer.settings.UserError;

/** The gradients that an optimiser has taken, read from the running mean m that it keeps: m ← 0.9 m + 0.1 g. */
final class AdamGradients {

    private final Parameters parameters;
    private final Adam adam;
    private float[] mean;
    private float[] gradient;

    AdamGradients(Parameters parameters, Adam adam) {
        this.parameters = parameters;
        this.adam = adam;
        mean = adam.mean().toFloatArray();
        gradient = new float[mean.length];
    }

    /** To be called after every step. */
    void next() {
        float[] now = adam.mean().toFloatArray();
        for (int i = 0; i < now.length; i++) {
            gradient[i] = (float) ((now[i] - 0.9 * mean[i]) * 10);
        }
        mean = now;
    }

    double norm() {
        double sum = 0;
        for (float value : gradient) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    /** Of one weight, by its name within these parameters. */
    float[] of(String name) {
        int offset = 0;
        for (Weight weight : parameters.weights().values()) {
            int size = (int) weight.shape().size();
            if (weight.name().equals(name)) {
                return Arrays.copyOfRange(gradient, offset, offset + size);
            }
            offset += size;
        }
        throw new UserError("none of our networks has a weight " + name);
    }
}
