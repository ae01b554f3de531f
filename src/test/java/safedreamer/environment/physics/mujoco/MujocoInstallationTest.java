package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.settings.UserError;

/** What is said where there is no library, or none that can be used. */
class MujocoInstallationTest {

    @TempDir
    private Path folder;

    @Test
    void aNamedPlaceWithoutALibraryIsSaidByName() {
        assertThat(installation(folder).missing().orElseThrow())
                .contains("the environment variable MUJOCO_PATH names " + folder)
                .contains("pip install mujoco==3.14.0")
                .doesNotContain("\n");
    }

    @Test
    void whatIsMissingIsAMistakeOfTheUserWithTheSameWords() {
        MujocoInstallation installation = installation(folder);
        String reason = installation.missing().orElseThrow();
        assertThatThrownBy(installation::library).isInstanceOf(UserError.class).hasMessage(reason);
        assertThatThrownBy(installation::version).isInstanceOf(UserError.class).hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "int mj_version(void) { return 3003005; } const char* mj_versionString(void) { return \"3.3.5\"; },"
                + "is MuJoCo 3.3.5; only 3.14.0 or 2.2.2 can be used",
        "int mj_version(void) { return 3014000; } const char* mj_versionString(void) { return \"3.14.0\"; }"
                + "void* mju_user_error; void* mju_user_warning;," + "lacks a function of MuJoCo 3.14.0",
        "int answer(void) { return 42; }, is not MuJoCo's library",
        "extern int absent; int* mj_version = &absent;, cannot be loaded"
    })
    void aLibraryOfAnotherVersionOrKindIsRefusedInOneLine(String source, String reason) throws Exception {
        Path library = folder.resolve("libmujoco.so");
        Path file = Files.writeString(folder.resolve("library.c"), source);
        Assumptions.assumeTrue(compile(file, library), "there is no C compiler");
        assertThat(installation(library).missing().orElseThrow())
                .contains(reason)
                .doesNotContain("\n");
    }

    private static MujocoInstallation installation(Path place) {
        Properties properties = new Properties();
        properties.setProperty("os.name", System.getProperty("os.name"));
        return MujocoInstallation.find(new LibrarySearch(properties, Map.of(LibrarySearch.VARIABLE, place.toString())));
    }

    private static boolean compile(Path source, Path library) throws InterruptedException {
        try {
            Process compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                    .redirectErrorStream(true)
                    .start();
            return compiler.waitFor(60, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
