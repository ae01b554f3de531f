package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenAndReplacedWhole() {
        Path file = folder.resolve("a.json");
        AtomicFiles.write(file, bytes("first, which is longer"));
        AtomicFiles.write(file, bytes("second"));
        assertThat(file).hasContent("second");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    @Test
    void aFailureHalfWayKeepsTheFormerFileAndLeavesNothingElse() {
        Path file = folder.resolve("a.json");
        AtomicFiles.write(file, bytes("former"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .withMessage("cannot write " + file + ": the disk is full; free some space or choose another place");

        assertThat(file).hasContent("former");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
    }

    @Test
    void aFailureThatIsNoFileProblemLeavesNothingEither() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a"), out -> {
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void placesThatCannotBeWrittenAreNamedInOneLine() {
        Path file = folder.resolve("taken");
        AtomicFiles.write(file, bytes("x"));

        assertUserError(folder.resolve("absent").resolve("a"), "there is no such file or folder");
        assertUserError(file.resolve("a"), "a file is in the way where a folder should be; choose another place");
        assertUserError(folder, "it is a folder; name a file");
    }

    private static void assertUserError(Path path, String why) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AtomicFiles.write(path, bytes("x")))
                .withMessage("cannot write " + path + ": " + why);
    }

    @Test
    void aFolderAppearsWithAllThatIsInIt() {
        Path target = folder.resolve("step-1");
        AtomicFiles.writeFolder(target, temporary -> {
            Files.createDirectory(temporary.resolve("inner"));
            Files.writeString(temporary.resolve("inner").resolve("a"), "1");
            Files.writeString(temporary.resolve("b"), "2");
            assertThat(target).doesNotExist();
        });
        assertThat(target.resolve("inner").resolve("a")).hasContent("1");
        assertThat(target.resolve("b")).hasContent("2");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(target));
    }

    @Test
    void aFolderThatFailsLeavesNothing() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AtomicFiles.writeFolder(folder.resolve("step-1"), temporary -> {
                    Files.writeString(temporary.resolve("a"), "1");
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("the disk is full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsThereIsNotWrittenOver() throws IOException {
        Path target = Files.createDirectory(folder.resolve("step-1"));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> AtomicFiles.writeFolder(target, temporary -> {}))
                .withMessageContaining("it is there already");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
