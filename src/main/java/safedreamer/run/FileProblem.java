package safedreamer.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import safedreamer.settings.UserError;

/** Says in one line why a file could not be read or written, and what to do about it. */
public final class FileProblem {

    private FileProblem() {}

    /**
     * @param deed what was being done: "write", "read", "create"
     * @param path what it was done to
     */
    public static UserError of(String deed, Path path, IOException error) {
        return new UserError("cannot " + deed + " " + path + ": " + reason(error), error);
    }

    private static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "permission denied; choose another place or change its permissions";
        }
        if (error instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (error instanceof NotDirectoryException || error instanceof FileAlreadyExistsException) {
            return "a file is in the way where a folder should be; choose another place";
        }
        String words = words(error);
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return "the disk is full; free some space or choose another place";
        }
        if (lower.contains("read-only")) {
            return "the file system is read-only; choose another place";
        }
        if (lower.contains("not a directory")) {
            return "a file is in the way where a folder should be; choose another place";
        }
        if (lower.contains("is a directory")) {
            return "it is a folder; name a file";
        }
        return words;
    }

    /** One line, without the path that some exceptions repeat. */
    private static String words(IOException error) {
        if (error instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
            return fileSystem.getReason();
        }
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
