package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.environment.physics.AgentKind;

/** Lifetimes of MuJoCo's memory. */
@NeedsMujoco
class MjModelTest {

    private static final String MODEL =
            "<mujoco><worldbody><body><freejoint/><geom size=\"0.1\"/></body></worldbody></mujoco>";

    @ParameterizedTest
    @ValueSource(strings = {"", "<mujoco>", "<mujoco><worldbody><body/></worldbody><nonsense/></mujoco>"})
    void whatMujocoRefusesIsRefusedInItsOwnWordsOnOneLine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compile(text))
                .withMessageMatching("MuJoCo refuses the model: .+");
    }

    @Test
    void closingEndsTheModelItsSimulationsAndTheirArrays() {
        MjModel model = compile(MODEL);
        MjData data = model.makeData();
        MemorySegment position = data.doubles("qpos", 7);
        model.close();
        assertThatCode(model::close).doesNotThrowAnyException();
        assertThatIllegalStateException().isThrownBy(data::step);
        assertThatIllegalStateException().isThrownBy(data::time);
        assertThatIllegalStateException().isThrownBy(model::makeData);
        assertThatIllegalStateException().isThrownBy(() -> model.size("nq"));
        assertThatIllegalStateException().isThrownBy(() -> position.get(ValueLayout.JAVA_DOUBLE, 0));
    }

    @Test
    void anotherThreadCanNeitherUseNorClose() {
        try (MjModel model = compile(MODEL)) {
            MjData data = model.makeData();
            assertRefusedElsewhere(data::step);
            assertRefusedElsewhere(model::close);
            data.step();
            assertThat(data.time()).isEqualTo(0.002);
        }
    }

    @Test
    void readingBeyondAnArrayOrTheContactsIsRefused() {
        try (MjModel model = compile(MODEL)) {
            MjData data = model.makeData();
            assertThatThrownBy(() -> data.doubles("qpos", 7).getAtIndex(ValueLayout.JAVA_DOUBLE, 7))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> data.contactGeom1(0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    @Tag("full")
    void twoThousandModelsLeaveNoMemoryBehind() throws IOException {
        assumeResidentMemoryIsKnown();
        cycles(200, true);
        long before = residentKilobytes();
        cycles(2000, true);
        assertThat(residentKilobytes() - before).isLessThan(16_000);
    }

    @Test
    @Tag("full")
    void forgottenModelsAreFreedByTheGarbageCollector() throws Exception {
        assumeResidentMemoryIsKnown();
        cycles(200, false);
        long before = residentKilobytes();
        for (int i = 0; i < 20; i++) {
            cycles(100, false);
            System.gc();
            Thread.sleep(20);
        }
        assertThat(residentKilobytes() - before).isLessThan(64_000);
    }

    private static void cycles(int count, boolean close) {
        MujocoLibrary library = MujocoInstallation.here().library();
        String text = WorldModel.write(
                RandomWorld.of(AgentKind.POINT, new Random(1)),
                library.offsets().version());
        for (int i = 0; i < count; i++) {
            MjModel model = MjModel.compile(library, text);
            MjData data = model.makeData();
            data.step();
            if (close) {
                model.close();
            }
        }
    }

    private static void assertRefusedElsewhere(Runnable use) {
        assertThatThrownBy(() -> CompletableFuture.runAsync(use).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WrongThreadException.class);
    }

    private static MjModel compile(String text) {
        return MjModel.compile(MujocoInstallation.here().library(), text);
    }

    private static void assumeResidentMemoryIsKnown() {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "resident memory is read from /proc");
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
