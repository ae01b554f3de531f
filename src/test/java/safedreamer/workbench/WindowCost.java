package safedreamer.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;
import safedreamer.workbench.bridge.LiveSession;
import safedreamer.workbench.runs.RunsViewModel;

/**
 * Measures what the window costs the training beside it: a program, not a test. The same run is trained without a window
 * and with one, turn and turn about; of each, decisions a minute once the agent acts, processor time of the training
 * thread for each decision, and frames a second. The Headless platform, software rendering, 1440 x 900. Arguments are settings: planner.horizon=12
 * ...
 */
final class WindowCost {

    private static final int SECONDS = 40;
    private static final long ACTING_FROM = 3020;
    private static final long NANOS = 1_000_000_000;

    private static final AtomicLong frames = new AtomicLong();

    private WindowCost() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxToolkit.registerPrimaryStage();
        RunSettings settings = new SettingsResolver<>(ParameterTable.of(RunSettings.class))
                .override(SampleRun.SETTINGS, List.of(args));
        for (int turn = 0; turn < 2; turn++) {
            measure(settings, "without a window", false);
            measure(settings, "with the window", true);
        }
        Platform.exit();
    }

    private static void measure(RunSettings settings, String what, boolean withWindow) throws InterruptedException {
        try (LiveSession live = new LiveSession(settings)) {
            live.wantPaths(withWindow);
            Runnable close = withWindow ? open(live) : () -> {};
            live.start();
            while (live.feed().decisions() < ACTING_FROM) {
                Thread.sleep(50);
            }
            long decisions = live.feed().decisions();
            long cpu = trainingNanos();
            long start = System.nanoTime();
            frames.set(0);
            Thread.sleep(1000L * SECONDS);
            long drawn = frames.get();
            long made = live.feed().decisions() - decisions;
            double minutes = (System.nanoTime() - start) / (60.0 * NANOS);
            double millis = (trainingNanos() - cpu) / 1e6 / made;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f decisions a minute, %.1f ms of the training thread each, %.1f frames a second%n",
                    what,
                    made / minutes,
                    millis,
                    drawn / minutes / 60);
            close.run();
        }
    }

    private static Runnable open(LiveSession live) {
        WorkbenchModel model = new WorkbenchModel(
                SampleRun.SETTINGS,
                SampleRun.ENVIRONMENT,
                live,
                live::feed,
                new SampleWhatIfs(),
                new RunsViewModel(Path.of("target", "no-runs")),
                Clock.systemUTC());
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        WorkbenchWindow window = WindowFixture.onFx(() -> new WorkbenchWindow(model, Theme.LIGHT, 1440, 900));
        Stage stage = WindowFixture.onFx(() -> {
            Stage fresh = new Stage();
            fresh.setScene(window.scene());
            fresh.show();
            window.start();
            counter.start();
            return fresh;
        });
        return () -> WindowFixture.onFx(() -> {
            counter.stop();
            window.stop();
            stage.hide();
            return null;
        });
    }

    private static long trainingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("training")) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("There is no training thread.");
    }
}
