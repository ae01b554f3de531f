package safedreamer.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Learned;
import safedreamer.agent.Recollection;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.nn.Adam;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;
import safedreamer.settings.UserError;

/**
 * weights.safetensors: {@code model/...} and the like are weights, {@code model.adam/mean} and {@code /square} the
 * optimiser's, {@code memory/...} what the agent remembers of the episode under way.
 */
final class CheckpointArrays implements AutoCloseable {

    private static final String MEMORY = "memory/";
    private static final String ADAM = ".adam/";

    private final Path folder;
    private final NDManager manager = NDManager.newBaseManager(TensorEngine.device());
    private final Map<String, NDArray> arrays = new HashMap<>();

    /**
     * Reads them all.
     *
     * @param folder the checkpoint's, for errors
     * @throws UserError if the bytes hold no arrays
     */
    CheckpointArrays(Path folder, byte[] bytes) {
        this.folder = folder;
        try {
            for (NDArray array : NDList.decode(manager, new ByteArrayInputStream(bytes))) {
                arrays.put(array.getName(), array);
            }
        } catch (RuntimeException e) {
            manager.close();
            throw new UserError(folder.resolve(CheckpointInfo.WEIGHTS) + " holds no arrays that can be read", e);
        }
    }

    /** @throws UserError if a weight is not a number: such an agent is worth no checkpoint */
    static byte[] encode(SafeDreamerAgent agent) {
        try (NDManager manager = NDManager.newBaseManager(TensorEngine.device());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList all = new NDList();
            for (Learned learned : agent.learned()) {
                requireNumbers(learned);
                for (Weight weight : learned.parameters().weights().values()) {
                    add(all, weightName(learned, weight), weight.array().duplicate());
                }
                Adam adam = learned.adam();
                if (adam != null) {
                    add(all, momentName(learned, "mean"), adam.mean().duplicate());
                    add(all, momentName(learned, "square"), adam.square().duplicate());
                }
            }
            Recollection memory = agent.recollection();
            if (memory != null) {
                addMemory(all, memory, manager);
            }
            return all.encode(NDList.Encoding.SAFETENSORS);
        }
    }

    private static void requireNumbers(Learned learned) {
        for (float value : learned.parameters().values().toFloatArray()) {
            if (!Float.isFinite(value)) {
                throw new UserError("no checkpoint is written: a weight of \"" + learned.name() + "\" has become "
                        + value + ". Go on from the last one with a smaller learning rate");
            }
        }
    }

    private static void addMemory(NDList all, Recollection memory, NDManager manager) {
        int n = memory.rows();
        float[] h = memory.deterministic();
        float[] z = memory.stochastic();
        add(all, MEMORY + "deterministic", manager.create(h, new Shape(n, h.length / n)));
        add(all, MEMORY + "stochastic", manager.create(z, new Shape(n, z.length / n)));
        add(all, MEMORY + "action", manager.create(memory.action()));
        float[] plan = memory.plan();
        if (plan != null) {
            add(all, MEMORY + "plan", manager.create(plan));
        }
    }

    private static void add(NDList all, String name, NDArray array) {
        array.setName(name);
        all.add(array);
    }

    private static String weightName(Learned learned, Weight weight) {
        return learned.name() + "/" + weight.name();
    }

    private static String momentName(Learned learned, String moment) {
        return learned.name() + ADAM + moment;
    }

    /** The weights alone, without optimisers and memory. */
    byte[] encodeWeights() {
        NDList weights = new NDList();
        arrays.forEach((name, array) -> {
            if (!name.startsWith(MEMORY) && !name.contains(ADAM)) {
                weights.add(array);
            }
        });
        return weights.encode(NDList.Encoding.SAFETENSORS);
    }

    /**
     * Puts back what was learned.
     *
     * @param optimiserSteps by name of the set of weights; an optimiser that is not named stays at its start
     * @throws UserError if an array is missing or has another shape
     */
    void restore(SafeDreamerAgent agent, Map<String, Long> optimiserSteps) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (Learned learned : agent.learned()) {
                restore(learned, optimiserSteps.get(learned.name()));
            }
        }
    }

    private void restore(Learned learned, @Nullable Long steps) {
        Parameters parameters = learned.parameters();
        NDList flat = new NDList();
        for (Weight weight : parameters.weights().values()) {
            String name = weightName(learned, weight);
            NDArray saved = arrays.get(name);
            if (saved == null || !saved.getShape().equals(weight.shape())) {
                throw foreign(name);
            }
            flat.add(saved.flatten());
        }
        parameters.load(NDArrays.concat(flat));
        Adam adam = learned.adam();
        if (adam != null && steps != null) {
            NDArray mean = arrays.get(momentName(learned, "mean"));
            NDArray square = arrays.get(momentName(learned, "square"));
            if (mean == null || square == null) {
                throw foreign(momentName(learned, "mean"));
            }
            adam.restore(mean, square, steps);
        }
    }

    /** What the agent remembers of the episode under way; null at its start. */
    @Nullable
    Recollection memory() {
        NDArray h = arrays.get(MEMORY + "deterministic");
        NDArray z = arrays.get(MEMORY + "stochastic");
        NDArray action = arrays.get(MEMORY + "action");
        NDArray plan = arrays.get(MEMORY + "plan");
        if (h == null || z == null || action == null) {
            return null;
        }
        return new Recollection(
                (int) h.getShape().get(0),
                h.toFloatArray(),
                z.toFloatArray(),
                action.toFloatArray(),
                plan == null ? null : plan.toFloatArray());
    }

    private UserError foreign(String name) {
        return new UserError(folder + " belongs to another kind of agent: it has no array " + name
                + " of the right shape. Use the program that wrote it");
    }

    @Override
    public void close() {
        manager.close();
    }
}
