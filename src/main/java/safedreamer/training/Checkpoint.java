package safedreamer.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Multipliers;
import safedreamer.agent.Recollection;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.replay.SequenceReplay;
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
     * Reads all that belongs to it, and that a run needs to go on.
     *
     * @throws UserError if anything is missing or damaged
     */
    public void verify() {
        Checksum.read(folder.resolve(CheckpointInfo.WEIGHTS), info.weightsCrc32());
        requireLoop();
        ReplayArchive.verify(folder, requireReplay());
    }

    /** @throws UserError if it is from before runs could be resumed */
    LoopState requireLoop() {
        LoopState loop = info.loop();
        if (loop == null) {
            throw new UserError(
                    folder + " was written before runs could be resumed: it can be evaluated, not gone on" + " with");
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

    private CheckpointArrays arrays() {
        return new CheckpointArrays(folder, Checksum.read(folder.resolve(CheckpointInfo.WEIGHTS), info.weightsCrc32()));
    }
}
