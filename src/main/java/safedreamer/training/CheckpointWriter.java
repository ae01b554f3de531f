package safedreamer.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Learned;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.nn.Adam;
import safedreamer.run.AtomicFiles;
import safedreamer.run.JsonText;
import safedreamer.settings.ParameterTable;

/**
 * Writes the checkpoints of a run: first the experience that is new, then the folder {@code step-N}, which appears at
 * once; only then older ones are removed. So a run that is killed at any moment has a whole checkpoint.
 */
final class CheckpointWriter {

    private final Path checkpoints;
    private final @Nullable Path replayFolder;
    private final @Nullable ReplayArchive archive;

    /** @param replay folder of the experience; null: it is not kept, and nobody can resume */
    CheckpointWriter(Path checkpoints, @Nullable Path replay) {
        this(checkpoints, replay, replay == null ? null : new ReplayArchive(replay));
    }

    /** Goes on after a checkpoint, and removes what a process that was killed did not come to remove. */
    CheckpointWriter(Path checkpoints, Path replay, ReplayContents known) {
        this(checkpoints, replay, new ReplayArchive(replay, known));
        removeOld();
    }

    private CheckpointWriter(Path checkpoints, @Nullable Path replay, @Nullable ReplayArchive archive) {
        this.checkpoints = checkpoints;
        this.replayFolder = replay;
        this.archive = archive;
    }

    /**
     * Writes {@code step-N} and removes what is no longer kept.
     *
     * @throws safedreamer.settings.UserError if it cannot be written; those before stay
     */
    void save(RunSettings settings, TrainingLoop loop) {
        byte[] weights = CheckpointArrays.encode(loop.agent());
        byte[] running = running(loop);
        Path target = checkpoints.resolve(CheckpointFolder.name(loop.decisions()));
        CheckpointInfo info = info(settings, loop, Checksum.of(weights), replay(loop, target, running));
        AtomicFiles.writeFolder(target, folder -> {
            Files.write(folder.resolve(CheckpointInfo.WEIGHTS), weights);
            Files.write(folder.resolve(CheckpointInfo.RUNNING_EPISODE), running);
            Files.writeString(folder.resolve(CheckpointInfo.INFO), JsonText.indented(info));
        });
        removeOld();
    }

    private void removeOld() {
        CheckpointFolder.removeOld(checkpoints);
        if (archive != null) {
            CheckpointFolder.segmentsNamed(checkpoints).ifPresent(archive::removeAllBut);
        }
    }

    private static byte[] running(TrainingLoop loop) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            loop.replay().writeRunning(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    private @Nullable ReplayContents replay(TrainingLoop loop, Path target, byte[] running) {
        if (archive == null || replayFolder == null) {
            return null;
        }
        String seen = target.toAbsolutePath()
                .relativize(replayFolder.toAbsolutePath())
                .toString()
                .replace('\\', '/');
        return new ReplayContents(
                seen, loop.replay().firstEpisode(), archive.add(loop.replay(), loop.decisions()), Checksum.of(running));
    }

    private static CheckpointInfo info(
            RunSettings settings, TrainingLoop loop, long weightsCrc32, @Nullable ReplayContents replay) {
        SafeDreamerAgent agent = loop.agent();
        Map<String, Long> steps = new LinkedHashMap<>();
        for (Learned learned : agent.learned()) {
            Adam adam = learned.adam();
            if (adam != null) {
                steps.put(learned.name(), adam.steps());
            }
        }
        return new CheckpointInfo(
                CheckpointInfo.FORMAT_VERSION,
                loop.spec().engine(),
                loop.decisions(),
                agent.updates(),
                ParameterTable.of(RunSettings.class).toMap(settings),
                new double[] {agent.normaliser().low(), agent.normaliser().high()},
                steps,
                weightsCrc32,
                agent.multipliers(),
                loop.state(),
                replay);
    }
}
