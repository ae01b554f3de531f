package safedreamer.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import safedreamer.agent.Learned;
import safedreamer.agent.Multipliers;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.nn.Adam;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

/**
 * A trained agent in a folder {@code step-N}: weights and optimisers in weights.safetensors, everything else in
 * checkpoint.json, which carries the other's checksum. The folder appears whole or not at all.
 */
public final class Checkpoint {

    private static final int FORMAT_VERSION = 1;
    private static final String WEIGHTS = "weights.safetensors";
    private static final String INFO = "checkpoint.json";

    private final Path folder;
    private final CheckpointInfo info;
    private final RunSettings settings;

    private Checkpoint(Path folder, CheckpointInfo info, RunSettings settings) {
        this.folder = folder;
        this.info = info;
        this.settings = settings;
    }

    /** Writes {@code step-N} into the folder of checkpoints and removes all but the newest few. */
    static void save(Path checkpoints, RunSettings settings, TrainingLoop loop) {
        byte[] weights = encode(loop.agent());
        SafeDreamerAgent agent = loop.agent();
        Map<String, Long> steps = new LinkedHashMap<>();
        for (Learned learned : agent.learned()) {
            Adam adam = learned.adam();
            if (adam != null) {
                steps.put(learned.name(), adam.steps());
            }
        }
        CheckpointInfo info = new CheckpointInfo(
                FORMAT_VERSION,
                loop.spec().engine(),
                loop.decisions(),
                agent.updates(),
                ParameterTable.of(RunSettings.class).toMap(settings),
                new double[] {agent.normaliser().low(), agent.normaliser().high()},
                steps,
                crc32(weights),
                agent.multipliers());
        AtomicFiles.writeFolder(checkpoints.resolve("step-" + loop.decisions()), folder -> {
            Files.write(folder.resolve(WEIGHTS), weights);
            Files.writeString(folder.resolve(INFO), JsonText.indented(info));
        });
        CheckpointFolder.removeOld(checkpoints);
    }

    private static byte[] encode(SafeDreamerAgent agent) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList all = new NDList();
            for (Learned learned : agent.learned()) {
                for (Weight weight : learned.parameters().weights().values()) {
                    add(all, weightName(learned, weight), weight.array());
                }
                Adam adam = learned.adam();
                if (adam != null) {
                    add(all, momentName(learned, "mean"), adam.mean());
                    add(all, momentName(learned, "square"), adam.square());
                }
            }
            return all.encode(NDList.Encoding.SAFETENSORS);
        }
    }

    private static void add(NDList all, String name, NDArray array) {
        NDArray copy = array.duplicate();
        copy.setName(name);
        all.add(copy);
    }

    private static String weightName(Learned learned, Weight weight) {
        return learned.name() + "/" + weight.name();
    }

    private static String momentName(Learned learned, String moment) {
        return learned.name() + ".adam/" + moment;
    }

    /**
     * Opens a checkpoint; its weights are read by {@link #restore}.
     *
     * @param path a {@code step-N} folder, a folder of those, or a run's folder: then the newest
     * @throws UserError if there is none, it is damaged, or of a format this program does not know
     */
    public static Checkpoint open(Path path) {
        Path folder = CheckpointFolder.newest(path);
        Path file = folder.resolve(INFO);
        CheckpointInfo info = JsonText.read(file, CheckpointInfo.class);
        if (info.formatVersion() != FORMAT_VERSION) {
            throw new UserError(file + " has format version " + info.formatVersion() + ", but this program reads "
                    + FORMAT_VERSION + ": use the program that wrote it");
        }
        return new Checkpoint(folder, info, ParameterTable.of(RunSettings.class).fromMap(info.settings()));
    }

    public RunSettings settings() {
        return settings;
    }

    /** Of the run at that moment, exploring included. */
    public long decisions() {
        return info.decisions();
    }

    public long updates() {
        return info.updates();
    }

    public Path folder() {
        return folder;
    }

    /**
     * The agent of this checkpoint, for the calling thread.
     *
     * @throws UserError if the file is damaged, or the task's observations are not those it was trained on
     */
    public SafeDreamerAgent agent(EnvironmentSpec spec) {
        SafeDreamerAgent agent = new SafeDreamerAgent(settings.agent(), new Belief(spec).shape(), settings.seed());
        try {
            restore(agent);
            return agent;
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    /**
     * Puts weights, optimisers, statistics and multipliers into an agent made from the same settings.
     *
     * @throws UserError if the file is damaged or belongs to another kind of agent; the agent is then useless
     */
    public void restore(SafeDreamerAgent agent) {
        byte[] bytes = read();
        try (NDManager manager = NDManager.newBaseManager(TensorEngine.device());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Map<String, NDArray> arrays = new HashMap<>();
            for (NDArray array : decode(manager, bytes)) {
                arrays.put(array.getName(), array);
            }
            for (Learned learned : agent.learned()) {
                restore(learned, arrays);
            }
        }
        agent.normaliser().restore(info.normaliser()[0], info.normaliser()[1]);
        Multipliers multipliers = info.multipliers();
        agent.restore(multipliers == null ? Multipliers.none() : multipliers);
        agent.resumeAt(info.updates());
    }

    private byte[] read() {
        Path file = folder.resolve(WEIGHTS);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (crc32(bytes) != info.weightsCrc32()) {
                throw new UserError(file + " is damaged: its checksum is not the one in " + INFO
                        + ". Take an older checkpoint of the run");
            }
            return bytes;
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }

    private NDList decode(NDManager manager, byte[] bytes) {
        try {
            return NDList.decode(manager, new ByteArrayInputStream(bytes));
        } catch (RuntimeException e) {
            throw new UserError(folder.resolve(WEIGHTS) + " holds no arrays that can be read", e);
        }
    }

    private void restore(Learned learned, Map<String, NDArray> arrays) {
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
        if (adam != null) {
            NDArray mean = arrays.get(momentName(learned, "mean"));
            NDArray square = arrays.get(momentName(learned, "square"));
            if (mean == null || square == null) {
                throw foreign(momentName(learned, "mean"));
            }
            adam.restore(mean, square, info.optimiserSteps().getOrDefault(learned.name(), 0L));
        }
    }

    private UserError foreign(String name) {
        return new UserError(folder + " belongs to another kind of agent: it has no array " + name
                + " of the right shape. Use the program that wrote it");
    }

    private static long crc32(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
