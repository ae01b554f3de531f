package safedreamer.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/**
 * Files and folders that are there whole or not at all, whenever the process or the machine stops.
 *
 * <p>Each is written under a temporary name beside its place, made durable, and renamed. A failure leaves what was there
 * before, and nothing else. Needs room for the old and the new at once.
 */
public final class AtomicFiles {

    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFiles() {}

    /** Writes the content of one file. */
    public interface FileContent {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fills an empty folder. */
    public interface FolderContent {
        void writeTo(Path folder) throws IOException;
    }

    /** @throws UserError if it cannot be written; what was there before stays */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** @throws UserError if it cannot be written; what was there before stays */
    public static void write(Path file, FileContent content) {
        Path target = file.toAbsolutePath();
        Path temporary = temporaryBeside(target);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(parent(target));
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        } finally {
            deleteTree(temporary);
        }
    }

    /**
     * Makes a folder with all that is in it appear at once.
     *
     * @throws UserError if it cannot be written, or is there already
     */
    public static void writeFolder(Path folder, FolderContent content) {
        Path target = folder.toAbsolutePath();
        if (Files.exists(target)) {
            throw new UserError("cannot write " + folder + ": it is there already");
        }
        Path temporary = temporaryBeside(target);
        try {
            Files.createDirectory(temporary);
            content.writeTo(temporary);
            forceTree(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(parent(target));
        } catch (IOException e) {
            throw FileProblem.of("write", folder, e);
        } catch (UncheckedIOException e) {
            throw FileProblem.of("write", folder, new IOException(e.getMessage(), e));
        } finally {
            deleteTree(temporary);
        }
    }

    /**
     * Makes a folder and those above it, where they are not there yet.
     *
     * @throws UserError if it cannot be made
     */
    public static void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.of("create", folder, e);
        }
    }

    private static Path temporaryBeside(Path target) {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet()
                + ".tmp";
        return target.resolveSibling(name);
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }

    private static void forceTree(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.toList();
        }
        for (Path path : inside) {
            if (Files.isDirectory(path)) {
                forceFolder(path);
            } else {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Makes renames in a folder durable. Windows opens no folders, and needs it less. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is whole either way; only its survival of a power cut in the next seconds is not certain.
            return;
        }
    }

    /** Removes what a process that was killed left of unfinished writes; nobody may be writing there. */
    static void removeTemporaries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().matches("\\..*\\.tmp"))
                    .forEach(AtomicFiles::deleteTree);
        } catch (IOException e) {
            throw FileProblem.of("tidy", folder, e);
        }
    }

    /** Removes what may be there, as far as that is possible. */
    public static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Called on the way out of an error that matters more than a file too many.
            return;
        }
    }
}
