package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.environment.Environment;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.mujoco.MujocoInstallation;

/** Whatever is done to a task: a clear error that changes nothing, or a defined result; never a crash or a leak. */
class FuzzTest {

    private static final float[] ODD = {
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.MIN_VALUE,
        -0f,
        1e30f,
        1f
    };

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void anythingGoesOrIsRefused(EngineKind engine) {
        fuzz(engine, 24, 40);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void anythingGoesOrIsRefusedForLong(EngineKind engine) {
        fuzz(engine, 150, 200);
    }

    /** Every second reset is of another task, so that MuJoCo has another model to build. */
    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void resetsLeaveNothingBehind(EngineKind engine) {
        assertResetsLeaveNothing(engine, 100);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void tenThousandResetsLeaveNothingBehind(EngineKind engine) {
        assertResetsLeaveNothing(engine, 10_000);
    }

    private static void fuzz(EngineKind engine, int environments, int moves) {
        requireHere(engine);
        SplittableRandom random = new SplittableRandom(engine.ordinal());
        List<String> tasks = tasks(engine);
        for (int i = 0; i < environments; i++) {
            ObservationKind observation = ObservationKind.values()[random.nextInt(2)];
            try (Environment environment = Tasks.create(tasks.get(random.nextInt(tasks.size())), engine, observation)) {
                assertThatThrownBy(() -> environment.step(new float[2])).isInstanceOf(IllegalStateException.class);
                assertDefined(environment, environment.reset(random.nextLong()));
                boolean over = false;
                for (int move = 0; move < moves; move++) {
                    over = move(environment, over, random);
                }
            }
        }
    }

    /** @return whether the episode is over */
    private static boolean move(Environment environment, boolean over, SplittableRandom random) {
        int size = environment.spec().actionSize();
        int kind = random.nextInt(20);
        if (over || kind == 0) {
            TimeStep start = environment.reset(random.nextLong());
            assertDefined(environment, start);
            return start.last();
        }
        if (kind == 1) {
            assertRefused(environment, new float[random.nextBoolean() ? size - 1 : size + 1 + random.nextInt(100)]);
            return false;
        }
        float[] action = new float[size];
        for (int i = 0; i < size; i++) {
            action[i] = kind < 8 ? ODD[random.nextInt(ODD.length)] : 2 * (float) random.nextDouble() - 1;
        }
        if (kind == 2) {
            action[random.nextInt(size)] = Float.NaN;
            assertRefused(environment, action);
            return false;
        }
        TimeStep step = environment.step(action);
        assertDefined(environment, step);
        return step.last();
    }

    private static void assertRefused(Environment environment, float[] action) {
        Scene before = environment.scene();
        assertThatThrownBy(() -> environment.step(action))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*(action has 2 numbers|is not a number).*");
        assertThat(environment.scene()).isEqualTo(before);
    }

    private static void assertDefined(Environment environment, TimeStep step) {
        assertThat(step.observation()).hasSize(environment.spec().layout().size());
        for (float number : step.observation()) {
            finite(number);
        }
        assertThat(step.reward()).isFinite();
        assertThat(step.cost()).isBetween(0.0, (double) environment.spec().actionRepeat());
        Scene scene = environment.scene();
        finite(scene.agentX(), scene.agentY(), scene.heading());
        scene.objects().forEach(object -> finite(object.x(), object.y(), object.yaw()));
    }

    /** Asked millions of times, so nothing is built for an answer that is yes. */
    private static void finite(double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new AssertionError("not finite: " + number);
            }
        }
    }

    private static void assertResetsLeaveNothing(EngineKind engine, int resets) {
        requireHere(engine);
        // Button1 and Button2 are left out: their layouts take thousands of draws.
        List<String> tasks = tasks(engine).stream()
                .filter(task -> !task.endsWith("Button1") && !task.endsWith("Button2"))
                .toList();
        OptionalLong before = OptionalLong.empty();
        for (int i = 0; i < resets; i += 2) {
            if (i >= resets / 4 && before.isEmpty()) {
                before = nativeBytes();
            }
            try (Environment environment =
                    Tasks.create(tasks.get(i / 2 % tasks.size()), engine, ObservationKind.COORDINATES)) {
                assertDefined(environment, environment.reset(i));
                environment.step(new float[] {1, 1});
                assertDefined(environment, environment.reset(i + 1));
            }
        }
        OptionalLong after = nativeBytes();
        if (before.isPresent() && after.isPresent()) {
            // Heap that is given to the program but not yet touched is no part of the first number: up to a hundred
            // megabytes. A MuJoCo model with its data takes hundreds of kilobytes, so thousands of them would be seen.
            assertThat(after.getAsLong() - before.getAsLong()).as("bytes").isLessThan(384L << 20);
        }
    }

    private static List<String> tasks(EngineKind engine) {
        return Tasks.names().stream()
                .filter(task -> engine == EngineKind.MUJOCO || task.startsWith("SafetyPoint"))
                .toList();
    }

    private static void requireHere(EngineKind engine) {
        if (engine == EngineKind.MUJOCO) {
            String missing = MujocoInstallation.here().missing().orElse("");
            Assumptions.assumeTrue(missing.isEmpty(), missing);
        }
    }

    /** What the process has in memory beside the Java heap, where the system tells. */
    private static OptionalLong nativeBytes() {
        try {
            System.gc();
            long pages =
                    Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
            return OptionalLong.of(pages * 4096 - heap);
        } catch (java.io.IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}
