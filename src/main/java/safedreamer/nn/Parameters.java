package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * All weights of one optimiser, laid out in one flat buffer {@code [P]}.
 *
 * <p>Layers ask for weights by name through a {@link #trainable} scope; {@link #seal} then moves them into the buffer.
 * Networks built from a {@link #frozen} scope afterwards read the same memory without gradients: imagination and planning
 * use those, so that nothing is copied and nothing leaks into the model's gradient. Belongs to one thread.
 */
public final class Parameters {

    private final Constants constants;
    private final RandomGenerator random;
    private final Map<String, Weight> weights = new LinkedHashMap<>();
    private final Map<String, Weight> frozen = new LinkedHashMap<>();
    private final List<Map<String, Weight>> learning = new ArrayList<>();
    private NDArray values;

    public Parameters(Constants constants, RandomGenerator random) {
        this.constants = constants;
        this.random = random;
        this.values = constants.vector();
        learning.add(weights);
    }

    Constants constants() {
        return constants;
    }

    /** Where layers make their weights, until {@link #seal}. */
    public Scope trainable() {
        return new Scope(this, "", null);
    }

    /**
     * Where twins of those layers find the same weights, after {@link #seal}, with a gradient of their own: for another thread
     * that works on another part of a batch. All gradients are summed in the order in which the twins were made.
     */
    public Scope replica() {
        Map<String, Weight> twins = new LinkedHashMap<>();
        long offset = 0;
        for (Weight weight : weights.values()) {
            NDArray own = view(offset, weight.shape().size(), weight.shape());
            own.setRequiresGradient(true);
            twins.put(weight.name(), new Weight(weight.name(), own));
            offset += weight.shape().size();
        }
        learning.add(twins);
        return new Scope(this, "", twins);
    }

    /** Where twins of those layers find the same weights without gradients, after {@link #seal}. */
    public Scope frozen() {
        return new Scope(this, "", frozen);
    }

    Weight newWeight(String name, Shape shape, Initialiser initialiser) {
        int fanIn = shape.dimension() > 1 ? (int) shape.get(0) : 1;
        int fanOut = (int) shape.get(shape.dimension() - 1);
        float[] first = initialiser.values(fanIn, fanOut, random);
        Weight weight = new Weight(
                name, Constants.keep(constants.manager().create(first).reshape(shape)));
        if (weights.put(name, weight) != null) {
            throw new IllegalStateException("Two weights are called " + name + ".");
        }
        return weight;
    }

    static Weight find(Map<String, Weight> sealed, String name, Shape shape) {
        Weight weight = sealed.get(name);
        if (weight == null || !weight.shape().equals(shape)) {
            throw new IllegalStateException("There is no weight " + name + " of shape " + shape + ".");
        }
        return weight;
    }

    /** Moves every weight into the flat buffer. No weight can be made after that. */
    public void seal() {
        NDList flat = new NDList();
        weights.values().forEach(weight -> flat.add(weight.array().flatten()));
        values = Constants.keep(NDArrays.concat(flat));
        long offset = 0;
        for (Weight weight : weights.values()) {
            long size = weight.shape().size();
            NDArray own = view(offset, size, weight.shape());
            own.setRequiresGradient(true);
            weight.replace(own);
            frozen.put(weight.name(), new Weight(weight.name(), view(offset, size, weight.shape())));
            offset += size;
        }
    }

    private NDArray view(long offset, long size, Shape shape) {
        return Constants.keep(values.get(offset + ":" + (offset + size)).reshape(shape));
    }

    /** {@code [P]} all weights; writing to it changes the networks. */
    public NDArray values() {
        return values;
    }

    /** P. */
    public long count() {
        return values.size();
    }

    /** How many numbers the weights whose names start so hold. */
    public long count(String prefix) {
        return weights.values().stream()
                .filter(weight -> weight.name().startsWith(prefix))
                .mapToLong(weight -> weight.shape().size())
                .sum();
    }

    /** {@code [P]} the gradient of the last backward passes, all replicas together, which is then forgotten. */
    NDArray takeGradient() {
        NDArray sum = takeGradient(weights);
        for (Map<String, Weight> replica : learning.subList(1, learning.size())) {
            try (NDArray part = takeGradient(replica)) {
                sum.addi(part);
            }
        }
        return sum;
    }

    private static NDArray takeGradient(Map<String, Weight> set) {
        NDList flat = new NDList();
        for (Weight weight : set.values()) {
            flat.add(weight.array().getGradient().flatten());
        }
        NDArray gradient = NDArrays.concat(flat);
        flat.close();
        set.values().forEach(weight -> JniUtils.zeroGrad((PtNDArray) weight.array()));
        return gradient;
    }

    /** Takes over values {@code [P]}, in the order of {@link #weights}. */
    public void load(NDArray all) {
        // Only -0 leaves every number, -0 too, as it is when it is added.
        values.muli(values).muli(constants.of(-0.0)).addi(all);
    }

    /** Takes over a share of another set of the same layout: θ ← (1 - fraction) θ + fraction θ'. */
    public void mix(Parameters other, double fraction) {
        values.muli(constants.of(1 - fraction)).addi(other.values.mul(constants.of(fraction)));
    }

    /** The weights by name, for inspection and tests. */
    public Map<String, Weight> weights() {
        return weights;
    }
}
