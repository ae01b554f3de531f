package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondWriterIsToldWhoTheFirstIs() {
        RunLock first = RunLock.take(folder);
        assertThatThrownBy(() -> RunLock.take(folder))
                .isInstanceOf(UserError.class)
                .hasMessage(folder + " is being written to by process "
                        + ProcessHandle.current().pid() + ": wait until it ends, or stop it");
        first.close();

        RunLock.take(folder).close();
        assertThat(folder.resolve("lock")).exists();
    }

    @Test
    void aFolderThatIsNotThereCannotBeLocked() {
        assertThatThrownBy(() -> RunLock.take(folder.resolve("absent")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such file or folder");
    }
}
