package safedreamer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Multipliers;
import safedreamer.agent.Recollection;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.replay.SequenceReplay;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

/**
 * A trained agent in a folder {@code step-N}: weights and optimisers in weights.safetensors, the episode under way in
 * running.episodes, everything else in checkpoint.json, which carries the others' checksums and names the files of
 * experience. The folder appears whole or not at all.
 */
public final class Checkpoint {

    private final Path folder;
    private final CheckpointInfo info;
    private final RunSettings settings;

    private Checkpoint(Path folder, CheckpointInfo info) {
        this.folder = folder;
        this.info = info;
        this.settings = ParameterTable.of(RunSettings.class).fromMap(info.settings());
    }

    /** Writes {@code step-N} into the folder of checkpoints, without experience, and removes older ones. */
    static void save(Path checkpoints, RunSettings settings, TrainingLoop loop) {
        new CheckpointWriter(checkpoints, null).save(settings, loop);
    }

    /**
     * Opens a checkpoint; its weights are read by {@link #restore}.
     *
     * @param path a {@code step-N} folder, a folder of those, or a run's folder: then the newest
     * @throws UserError if there is none, it is damaged, or of a format this program does not know
     */
    public static Checkpoint open(Path path) {
        Path folder = CheckpointFolder.newest(path);
        return new Checkpoint(folder, CheckpointInfo.read(folder));
    }

    /**
     * Opens the checkpoint of a run that was taken nearest to a decision.
     *
     * @throws UserError as {@link #open}
     */
    public static Checkpoint nearest(Path run, long decision) {
        return open(CheckpointFolder.nearest(run, decision));
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
     * The most that a decision cost of those that its world model has learned from; empty where that is not known, because
     * experience was not kept, not all of it, or is damaged.
     */
    public OptionalDouble largestCost() {
        ReplayContents contents = info.replay();
        if (contents == null || contents.firstEpisode() > 0) {
            return OptionalDouble.empty();
        }
        EnvironmentSpec spec = settings.environmentSpec();
        SequenceReplay replay = new SequenceReplay(
                spec.layout().size(), spec.actionSize(), settings.learning().replayCapacity());
        try {
            ReplayArchive.fill(replay, folder, contents);
        } catch (UserError damaged) {
            // Who goes on with the run is told; to look at it, experience is not needed.
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(replay.largestCost());
    }

    /**
     * Reads all that belongs to it, and that a run needs to go on.
     *
     * @throws UserError if anything is missing or damaged
     */
    public void verify() {
        Checksum.read(folder.resolve(CheckpointInfo.WEIGHTS), info.weightsCrc32());
        requireLoop();
        ReplayArchive.verify(folder, requireReplay());
    }

    /** @throws UserError if it is from before runs could be resumed, or an agent alone */
    LoopState requireLoop() {
        LoopState loop = info.loop();
        if (loop == null) {
            throw new UserError(
                    folder + " holds an agent and not where its training stood: it can be evaluated, not gone on with");
        }
        return loop;
    }

    /** @throws UserError if experience was not kept */
    ReplayContents requireReplay() {
        ReplayContents replay = info.replay();
        if (replay == null) {
            throw new UserError(folder + " was written without its experience: it can be evaluated, not gone on with");
        }
        return replay;
    }

    /**
     * The agent of this checkpoint, for the calling thread.
     *
     * @throws UserError if the file is damaged, or the task's observations are not those it was trained on
     */
    public SafeDreamerAgent agent(EnvironmentSpec spec) {
        return agent(spec, settings.threads());
    }

    /**
     * The same with another number of threads, which changes nothing of what it decides.
     *
     * @throws UserError as {@link #agent(EnvironmentSpec)}
     */
    public SafeDreamerAgent agent(EnvironmentSpec spec, int threads) {
        SafeDreamerAgent agent =
                new SafeDreamerAgent(settings.agent().withThreads(threads), new Belief(spec).shape(), settings.seed());
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
        try (CheckpointArrays arrays = arrays()) {
            restore(agent, arrays);
        }
    }

    private void restore(SafeDreamerAgent agent, CheckpointArrays arrays) {
        arrays.restore(agent, info.optimiserSteps());
        agent.normaliser().restore(info.normaliser()[0], info.normaliser()[1]);
        Multipliers multipliers = info.multipliers();
        agent.restore(multipliers == null ? Multipliers.none() : multipliers);
        agent.resumeAt(info.updates());
    }

    /** Restores the agent with what it remembers of the episode under way, and fills an empty replay. */
    void resume(SafeDreamerAgent agent, SequenceReplay replay) {
        try (CheckpointArrays arrays = arrays()) {
            restore(agent, arrays);
            @Nullable Recollection memory = arrays.memory();
            if (memory != null) {
                agent.restore(memory);
            }
        }
        ReplayArchive.fill(replay, folder, requireReplay());
    }

    /**
     * Writes what the agent decides with into {@code step-N} of another folder: without optimisers, experience and the
     * episode under way it is a third of the size. It can be opened and evaluated, not gone on with.
     *
     * @param checkpoints made if it is not there
     * @param acting the settings it is to be opened with; its networks' are those of this checkpoint
     * @throws UserError if it cannot be written, or is there already
     */
    public void writeAgent(Path checkpoints, RunSettings acting) {
        byte[] weights;
        try (CheckpointArrays arrays = arrays()) {
            weights = arrays.encodeWeights();
        }
        CheckpointInfo agent =
                info.agentOnly(ParameterTable.of(RunSettings.class).toMap(acting), Checksum.of(weights));
        try {
            Files.createDirectories(checkpoints);
        } catch (IOException e) {
            throw FileProblem.of("create", checkpoints, e);
        }
        AtomicFiles.writeFolder(checkpoints.resolve(CheckpointFolder.name(decisions())), folder -> {
            Files.write(folder.resolve(CheckpointInfo.WEIGHTS), weights);
            Files.writeString(folder.resolve(CheckpointInfo.INFO), JsonText.indented(agent));
        });
    }

    private CheckpointArrays arrays() {
        return new CheckpointArrays(folder, Checksum.read(folder.resolve(CheckpointInfo.WEIGHTS), info.weightsCrc32()));
    }
}
