package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsMujoco
class HandlersTest {

    @TempDir
    private Path folder;

    /** In a process of its own, as it ends it. */
    @Test
    void anErrorOfMujocoEndsTheProgramWithOneLine() throws Exception {
        String version = MujocoInstallation.here().version();
        Assumptions.assumeTrue(version.startsWith("3."), "MuJoCo " + version + " refuses such a model at once");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-D" + LibrarySearch.PROPERTY + "=" + MujocoInstallation.here().place(),
                "-cp",
                System.getProperty("java.class.path"),
                TooSmall.class.getName()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .startsWith("MuJoCo cannot go on: ")
                .contains("saved is intact")
                .hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    /** A model with too little memory for its contacts. */
    static final class TooSmall {

        private TooSmall() {}

        public static void main(String[] args) {
            MujocoLibrary library = MujocoInstallation.here().library();
            String box = "<body pos=\"0 0 0.09\"><freejoint/><geom type=\"box\" size=\"0.1 0.1 0.1\"/></body>";
            MjModel model = MjModel.compile(
                    library,
                    "<mujoco><size memory=\"20K\"/><worldbody><geom type=\"plane\" size=\"9 9 1\"/>%s</worldbody></mujoco>"
                            .formatted(box.repeat(30)));
            model.makeData().step();
            System.out.println("nothing happened");
        }
    }
}
