package safedreamer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.conformance.world.WorldReplays;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.mujoco.NeedsMujoco;

/** The same recordings on MuJoCo: nothing is left out, and of the motion nothing is off. */
@NeedsMujoco
class MujocoConformanceTest {

    private static final Path RECORDINGS = Path.of("src", "test", "resources", "golden", "safety-gymnasium");

    @TempDir
    private Path folder;

    @Test
    void aCarsEpisodeIsComparedStepByStep() throws Exception {
        FileReport report = only("CarButton1-s1-random");
        assertThat(report.coverage()).isEqualTo(new Coverage(200, 200, "steps on mujoco"));
        assertThat(report.notCompared()).isEmpty();
        assertThat(report.comparisons())
                .noneMatch(Comparison::breached)
                .extracting(Comparison::name)
                .contains("contacts", "qpos", "qvel", "sensors", "observation (lidar)", "reward", "costs");
        assertThat(report.comparisons())
                .filteredOn(each -> List.of("qpos", "qvel", "xy", "accelerometer", "sensors")
                        .contains(each.name()))
                .hasSize(5)
                .allMatch(each -> each.worst() == 0 && each.allowed() == 0);
    }

    @Test
    void soIsThePointBesideWhatThePlanarEngineOnlyApproximates() throws Exception {
        FileReport report = only("PointPush1-s1-random");
        assertThat(report.coverage()).isEqualTo(new Coverage(200, 200, "steps on mujoco"));
        assertThat(report.outcome()).isEqualTo(FileReport.Outcome.PASS);
    }

    private FileReport only(String name) throws Exception {
        String file = name + GoldenFile.SUFFIX;
        Files.copy(RECORDINGS.resolve(file), folder.resolve(file));
        List<FileReport> reports = new Conformance(WorldReplays.on(EngineKind.MUJOCO)).compare(folder, report -> {});
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
