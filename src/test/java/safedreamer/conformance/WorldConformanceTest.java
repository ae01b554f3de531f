package safedreamer.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.conformance.world.WorldReplays;
import safedreamer.environment.physics.EngineKind;

/**
 * Recorded episodes of the original, replayed: from the recorded state before each step, each step without a contact leads
 * to the recorded state, sensors, reward, cost and flags; from the seed alone follow the layout and every goal of the
 * episode and of the next.
 */
final class WorldConformanceTest {

    private static Map<String, FileReport> reports;

    @BeforeAll
    static void compare() {
        List<FileReport> all = new Conformance(WorldReplays.on(EngineKind.PLANAR))
                .compare(Path.of("src", "test", "resources", "golden", "safety-gymnasium"), report -> {});
        reports = all.stream().collect(Collectors.toMap(FileReport::file, Function.identity()));
    }

    @ParameterizedTest
    @CsvSource({
        "PointGoal0-s0-random, 200",
        "PointGoal0-s1-const, 60",
        "PointGoal0-s1-random, 200",
        "PointGoal1-s0-random, 200",
        "PointGoal1-s1-const, 40",
        "PointGoal1-s1-random, 200",
        "PointGoal1-s0-chase, 720",
        "PointGoal2-s1-random, 200",
        "PointButton1-s0-chase, 740",
        "PointButton1-s1-random, 200",
        "PointPush1-s0-chase, 460",
        "PointPush1-s1-random, 180",
        "PointCircle1-s0-chase, 1000",
        "PointCircle1-s1-random, 200",
        "PointRun0-s0-chase, 1000",
        "PointRun0-s1-random, 200"
    })
    void everyStepWithoutAContactIsTheOriginals(String name, int leastCompared) {
        FileReport report = report(name);
        assertThat(report.coverage().compared()).isGreaterThanOrEqualTo(leastCompared);
        assertThat(report.comparisons())
                .noneMatch(Comparison::breached)
                .extracting(Comparison::name)
                .contains(
                        "placements",
                        "layouts",
                        "random stream",
                        "costs",
                        "flags",
                        "qpos",
                        "qvel",
                        "xy",
                        "accelerometer",
                        "sensors",
                        "touches",
                        "reward");
    }

    /** What is left out is said, and held to what the engine promises. */
    @Test
    void stepsBesideAVaseAreLeftOutAndHardlyOff() {
        FileReport report = report("PointGoal1-s0-chase");
        assertThat(report.notCompared()).containsOnlyKeys("needs mujoco: a vase within reach");
        long beside = report.comparisons().stream()
                .filter(each -> each.name().equals("xy approximated"))
                .mapToLong(Comparison::count)
                .sum();
        assertThat(beside)
                .isEqualTo(2 * report.notCompared().values().iterator().next());
    }

    @ParameterizedTest
    @CsvSource({"PointGoal1-s0-random", "PointButton1-s0-chase", "PointPush1-s0-random", "PointCircle1-s0-random"})
    void theLidarObservationIsTheOriginals(String name) {
        assertThat(report(name).comparisons())
                .filteredOn(each -> each.name().equals("observation (lidar)"))
                .hasSize(1)
                .allMatch(each -> each.count() > 500 && !each.breached());
    }

    @Test
    void theCoordinatesOfAGoalTaskAreWhatWasRecorded() {
        assertThat(report("PointGoal1-s0-chase").comparisons())
                .filteredOn(each -> each.name().equals("observation (coordinates)"))
                .hasSize(1);
    }

    @Test
    void everyRecordedReadingOfTheLidarIsTheOriginals() {
        FileReport report = report("lidar");
        assertThat(report.coverage().compared()).isEqualTo(200);
        assertThat(report.comparisons()).hasSize(1).noneMatch(Comparison::breached);
    }

    @Test
    void everySeedGivesTheOriginalsLayoutOfEveryTask() {
        FileReport report = report("layouts");
        assertThat(report.coverage().compared()).isEqualTo(11 * 55);
        assertThat(report.comparisons())
                .noneMatch(Comparison::breached)
                .extracting(Comparison::count)
                .contains(605L, 11L);
    }

    private static FileReport report(String name) {
        assertThat(reports).containsKey(name + ".json.gz");
        return reports.get(name + ".json.gz");
    }
}
