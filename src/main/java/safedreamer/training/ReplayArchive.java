package safedreamer.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import safedreamer.replay.SequenceReplay;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;
import safedreamer.training.ReplayContents.Segment;

/**
 * The experience of a run on disk: files of ended episodes, one for each checkpoint, written once. Checkpoints name those
 * that they need; a file that none of them names any more is removed.
 */
final class ReplayArchive {

    private static final String ENDING = ".episodes";

    private final Path folder;
    private final List<Segment> segments = new ArrayList<>();

    ReplayArchive(Path folder) {
        this.folder = folder;
    }

    /** Goes on after the files that a checkpoint names. */
    ReplayArchive(Path folder, ReplayContents known) {
        this(folder);
        segments.addAll(known.segments());
    }

    /** Writes the episodes that have ended since the last time. */
    List<Segment> add(SequenceReplay replay, long decisions) {
        segments.removeIf(segment -> segment.end() <= replay.firstEpisode());
        long next = segments.isEmpty()
                ? replay.firstEpisode()
                : segments.get(segments.size() - 1).end();
        if (next < replay.nextEpisode()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int episodes;
            try {
                Files.createDirectories(folder);
                episodes = replay.writeEnded(next, bytes);
            } catch (IOException e) {
                throw FileProblem.of("write", folder, e);
            }
            String name = "step-" + decisions + ENDING;
            AtomicFiles.write(folder.resolve(name), bytes.toByteArray());
            segments.add(new Segment(name, next, episodes, Checksum.of(bytes.toByteArray())));
        }
        return List.copyOf(segments);
    }

    /** Removes files that are named no more. */
    void removeAllBut(Set<String> named) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) && !named.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw FileProblem.of("tidy", folder, e);
        }
    }

    /**
     * Fills an empty replay.
     *
     * @param step the checkpoint's folder
     * @throws UserError if a file is missing or damaged
     */
    static void fill(SequenceReplay replay, Path step, ReplayContents contents) {
        Path folder = step.resolve(contents.folder()).normalize();
        for (Segment segment : contents.segments()) {
            Path file = folder.resolve(segment.file());
            byte[] bytes = Checksum.read(file, segment.crc32());
            try {
                replay.readEnded(new ByteArrayInputStream(bytes), contents.firstEpisode());
            } catch (IOException e) {
                throw FileProblem.of("read", file, e);
            }
        }
        Path running = step.resolve(CheckpointInfo.RUNNING_EPISODE);
        byte[] bytes = Checksum.read(running, contents.running());
        try {
            replay.readRunning(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw FileProblem.of("read", running, e);
        }
    }

    /** @throws UserError if a file is missing or damaged */
    static void verify(Path step, ReplayContents contents) {
        Path folder = step.resolve(contents.folder()).normalize();
        for (Segment segment : contents.segments()) {
            Checksum.read(folder.resolve(segment.file()), segment.crc32());
        }
        Checksum.read(step.resolve(CheckpointInfo.RUNNING_EPISODE), contents.running());
    }
}
