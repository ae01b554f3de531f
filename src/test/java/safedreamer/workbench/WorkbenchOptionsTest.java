package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

/** What is asked for wrongly is refused before anything starts, in one line. */
final class WorkbenchOptionsTest {

    @TempDir
    private Path folder;

    private static WorkbenchOptions options(Optional<Duration> exitAfter, Optional<Path> screenshot, int width) {
        return new WorkbenchOptions(
                SampleRun.SETTINGS, false, Optional.empty(), Optional.empty(), true, exitAfter, screenshot, width, 900);
    }

    @Test
    void smallWindowsNoTimeAndPicturesOfNeverAreRefused() {
        assertThatThrownBy(() -> options(Optional.empty(), Optional.empty(), 600))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("at least 1180 x 720");
        assertThatThrownBy(() -> options(Optional.of(Duration.ZERO), Optional.empty(), 1440))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> options(Optional.empty(), Optional.of(folder.resolve("a.png")), 1440))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("how many seconds");
    }

    @Test
    void aPictureThatCannotBeWrittenIsRefused() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        for (Path file : new Path[] {
            folder.resolve("missing/a.png"), folder.resolve("picture.jpg"), taken, Path.of("/proc/none/a.png")
        }) {
            assertThatThrownBy(() -> Screenshot.require(file))
                    .as("%s", file)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("screenshot")
                    .hasMessageNotContaining("\n");
        }
        assertThatCode(() -> Screenshot.require(folder.resolve("a.png"))).doesNotThrowAnyException();
    }

    @Test
    void nothingIsLeftBehindByTheQuestionWhetherItCanBeWritten() throws Exception {
        Screenshot.require(folder.resolve("a.png"));
        try (var files = Files.list(folder)) {
            assertThatCode(() -> files.findAny().ifPresent(file -> {
                        throw new AssertionError(file);
                    }))
                    .doesNotThrowAnyException();
        }
    }
}
