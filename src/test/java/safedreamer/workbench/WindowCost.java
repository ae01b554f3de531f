package safedreamer.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import safedreamer.workbench.bridge.LiveSession;

/**
 * Measures what the window costs the training beside it: a program, not a test. The same run is trained without a window
 * and with one, turn and turn about; of each, decisions a minute once the agent acts, and processor time of the training
 * thread for each decision. The Headless platform, software rendering, 1440 x 900.
 */
final class WindowCost {

    private static final int SECONDS = 40;
    private static final long ACTING_FROM = 3020;
    private static final long NANOS = 1_000_000_000;

    private WindowCost() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxToolkit.registerPrimaryStage();
        for (int turn = 0; turn < 2; turn++) {
            measure("without a window", false);
            measure("with the window", true);
        }
        Platform.exit();
    }

    private static void measure(String what, boolean withWindow) throws InterruptedException {
        try (LiveSession live = new LiveSession(SampleRun.SETTINGS)) {
            live.wantPaths(withWindow);
            Runnable close = withWindow ? open(live) : () -> {};
            live.start();
            while (live.feed().decisions() < ACTING_FROM) {
                Thread.sleep(50);
            }
            long decisions = live.feed().decisions();
            long cpu = trainingNanos();
            long start = System.nanoTime();
            Thread.sleep(1000L * SECONDS);
            long made = live.feed().decisions() - decisions;
            double minutes = (System.nanoTime() - start) / (60.0 * NANOS);
            double millis = (trainingNanos() - cpu) / 1e6 / made;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f decisions a minute, %.1f ms of the training thread each%n",
                    what,
                    made / minutes,
                    millis);
            close.run();
        }
    }

    private static Runnable open(LiveSession live) {
        WorkbenchModel model =
                new WorkbenchModel(SampleRun.SETTINGS, SampleRun.ENVIRONMENT, live, live::feed, Clock.systemUTC());
        WorkbenchWindow window = WindowFixture.onFx(() -> new WorkbenchWindow(model, Theme.LIGHT, 1440, 900));
        Stage stage = WindowFixture.onFx(() -> {
            Stage fresh = new Stage();
            fresh.setScene(window.scene());
            fresh.show();
            window.start();
            return fresh;
        });
        return () -> WindowFixture.onFx(() -> {
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
