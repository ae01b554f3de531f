package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class FileProblemTest {

    private static final Path FILE = Path.of("run", "metrics.jsonl");

    @Test
    void everyCauseIsOneLineThatSaysWhatToDo() {
        assertThat(message(new AccessDeniedException("x"))).endsWith("choose another place or change its permissions");
        assertThat(message(new IOException("No space left on device")))
                .endsWith("free some space or choose another place");
        assertThat(message(new FileSystemException("x", null, "Disk quota exceeded")))
                .contains("disk is full");
        assertThat(message(new FileSystemException("x", null, "Read-only file system")))
                .endsWith("the file system is read-only; choose another place");
    }

    @Test
    void aCauseThatIsNotKnownIsPassedOnWithoutItsFurtherLines() {
        assertThat(message(new IOException("Input/output error\nat sector 7")))
                .isEqualTo("cannot write " + FILE + ": Input/output error");
        assertThat(message(new IOException())).isEqualTo("cannot write " + FILE + ": IOException");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderWithoutPermissionIsNamed(@TempDir Path folder) throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AtomicFiles.write(closed.resolve("a"), new byte[1]))
                .withMessageContaining("permission denied");
    }

    private static String message(IOException error) {
        return FileProblem.of("write", FILE, error).getMessage();
    }
}
