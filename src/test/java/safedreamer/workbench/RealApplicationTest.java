package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import safedreamer.agent.Variant;
import safedreamer.demo.Demo;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.Continuation;
import safedreamer.training.RunConfig;
import safedreamer.training.RunFolder;
import safedreamer.training.RunSettings;
import safedreamer.training.SmallRuns;

/** The program itself, from its opening: one run is left for another by keys, and both are what their folders say. */
final class RealApplicationTest {

    private static final long LONGEST_NANOS = 180_000_000_000L;

    @TempDir
    private Path runs;

    private final FxRobot robot = new FxRobot();
    private @Nullable WorkbenchApplication application;
    private @Nullable Stage stage;

    private void open(RunSettings settings, @Nullable Demo demo, Path out) throws Exception {
        FxToolkit.registerPrimaryStage();
        WorkbenchLauncher.hand(new WorkbenchLauncher.Opening(
                new WorkbenchOptions(
                        settings,
                        demo != null,
                        Optional.of(out),
                        Optional.of(Theme.LIGHT),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        1440,
                        900),
                demo,
                new AtomicReference<>()));
        stage = WindowFixture.onFx(() -> {
            Stage fresh = new Stage();
            application = new WorkbenchApplication();
            application.start(fresh);
            return fresh;
        });
    }

    @AfterEach
    void leave() {
        WindowFixture.onFx(() -> {
            if (application != null) {
                application.stop();
                application = null;
            }
            WindowFixture.close(stage);
            return null;
        });
    }

    private Node find(String id) {
        Node node = stage.getScene().lookup("#" + id);
        assertThat(node).as(id).isNotNull();
        return node;
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) find(id)).getText());
    }

    private String runName() {
        return WindowFixture.onFx(() -> ((Labeled) stage.getScene().lookup(".run-name")).getText());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private long decisions() {
        String shown = words("top-decision").replace(",", "");
        return shown.matches("[0-9]+") ? Long.parseLong(shown) : 0;
    }

    private void awaitDecisions(long least) throws InterruptedException {
        await(least + " decisions", () -> decisions() >= least);
    }

    private List<Path> folders() throws Exception {
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Ended with a checkpoint of its last decision, from which it goes on. */
    private static Continuation ended(Path folder) {
        RunDirectory run = RunDirectory.open(folder);
        assertThat(RunStatus.read(run.status()).orElseThrow().state()).isEqualTo("CLOSED");
        try (RunFolder again = RunFolder.take(folder)) {
            return again.continuation(notice -> {});
        }
    }

    private static RunSettings settings(Path folder) {
        return RunConfig.read(RunDirectory.open(folder).config()).settings();
    }

    @Test
    void startEndsTheRunOnTheScreenAndTrainsTheChosenOne() throws Exception {
        Path first = runs.resolve("first");
        open(SmallRuns.settings(), null, first);
        assertThat(stage.getMinWidth()).isEqualTo(1180);
        assertThat(stage.getMinHeight()).isEqualTo(720);
        assertThat(stage.getIcons()).hasSizeGreaterThan(5);
        awaitDecisions(20);

        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        await("the choice", () -> WindowFixture.onFx(() -> find("new-run").isVisible()));
        // From the list of tasks, which has the focus, on to that of variants; then all the way to the button.
        while (!focused("new-run-variant")) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.DOWN);
        while (!focused("new-run-seed")) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("11");
        while (!focused("new-run-start")) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);

        await("another window", () -> runName().contains("seed 11"));
        Continuation from = ended(first);
        assertThat(from.checkpoint().decisions()).isGreaterThanOrEqualTo(20);
        long before = decisions();
        awaitDecisions(before + 10);
        assertThat(words("mode-chip")).isEqualTo("LIVE");

        assertThat(folders()).hasSize(2).contains(first);
        Path second = folders().stream()
                .filter(folder -> !folder.equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(settings(second).seed()).isEqualTo(11);
        assertThat(settings(second).variant()).isEqualTo(Variant.OSRP_LAG);
        WindowFixture.onFx(() -> {
            application.stop();
            return null;
        });
        assertThat(ended(second).checkpoint().decisions()).isGreaterThanOrEqualTo(before + 10);
    }

    @Test
    void theDemoIsLeftForARunOfOnesOwnMadeAsItWasMade() throws Exception {
        Path own = runs.resolve("own");
        RunSettings asked = new SettingsResolver<>(ParameterTable.of(RunSettings.class))
                .resolve(Overlays.SIZES.standard(), Overlays.DEMO_PRESET, List.of("seed=5"));
        open(asked, Demo.shipped().orElseThrow(), own);
        assertThat(words("mode-chip")).isEqualTo("DEMO");
        assertThat(own).doesNotExist();

        robot.push(KeyCode.ALT, KeyCode.T);
        await("another window", () -> words("mode-chip").equals("LIVE"));
        awaitDecisions(10);
        assertThat(settings(own)).isEqualTo(asked);
        assertThat(words("state-chip")).isIn("EXPLORING", "TRAINING");
        WindowFixture.onFx(() -> {
            application.stop();
            return null;
        });
        assertThat(ended(own).checkpoint().decisions()).isGreaterThanOrEqualTo(10);
    }

    private boolean focused(String id) {
        return WindowFixture.onFx(
                () -> id.equals(stage.getScene().getFocusOwner().getId()));
    }
}
