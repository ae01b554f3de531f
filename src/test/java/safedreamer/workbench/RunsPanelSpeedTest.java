package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.workbench.runs.ManyRuns;

/**
 * The panel over 1,000 runs of 10,000 metric rows each, in the real window, large, on the Headless platform: how long
 * until they are listed, until a filter shows, and how often 50 curves are drawn. Says its figures; what it takes for
 * granted is only that the right runs are shown, for other work on the machine changes times.
 */
@Tag("full")
final class RunsPanelSpeedTest {

    private static final int RUNS = 1000;
    private static final int ROWS = 10_000;
    private static final int RUNS_TAB = 4;
    private static final int SECONDS = 5;

    private static final List<String> FILTERS = List.of(
            "variant=CEM",
            "costLimit<5, seed=1",
            "state=FAILED",
            "recentReturn>18",
            "minSafeTrajectories=8 costLimit>=5");

    @TempDir
    private Path folder;

    @Test
    void aThousandRuns() throws Exception {
        ManyRuns.write(folder, RUNS, ROWS);
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900, folder)) {
            long start = System.nanoTime();
            WindowFixture.onFx(() -> {
                window.window.panels().show(RUNS_TAB);
                window.window.panels().toggleLarge();
                return null;
            });
            while (!counts(window).equals("1,000 runs")) {
                Thread.sleep(10);
            }
            System.out.printf("1,000 runs listed after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            window.awaitPulses(60);

            long[] times = new long[4 * FILTERS.size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = filter(window, FILTERS.get(i % FILTERS.size())) / 1_000_000;
                filter(window, "");
            }
            Arrays.sort(times);
            System.out.printf(
                    "filter to picture: median %d ms, longest %d ms of %d%n",
                    times[times.length / 2], times[times.length - 1], times.length);

            System.out.printf("%d curves twice, and all other charts: %.0f pictures a second%n", 50, pictures(window));
            WindowFixture.onFx(() -> {
                window.window.panels().toggleLarge();
                return null;
            });
            window.awaitPulses(10);
            System.out.printf("%d curves twice, low panel: %.0f pictures a second%n", 50, pictures(window));
            assertThat(counts(window)).isEqualTo("1,000 runs");
            window.shoot("runs-thousand");
        }
    }

    private static String counts(WindowFixture window) {
        return WindowFixture.onFx(() -> ((Labeled) window.find("runs-counts")).getText());
    }

    /** Nanoseconds from the last key of a filter until a picture with what meets it has been drawn. */
    private static long filter(WindowFixture window, String filter) throws InterruptedException {
        AtomicLong from = new AtomicLong();
        AtomicLong until = new AtomicLong();
        CountDownLatch drawn = new CountDownLatch(1);
        WindowFixture.onFx(() -> {
            String before = ((Labeled) window.find("runs-counts")).getText();
            from.set(System.nanoTime());
            ((TextField) window.find("runs-filter")).setText(filter);
            new AnimationTimer() {
                private boolean changed;

                @Override
                public void handle(long now) {
                    if (changed) {
                        until.set(System.nanoTime());
                        stop();
                        drawn.countDown();
                    }
                    changed = changed
                            || !((Labeled) window.find("runs-counts")).getText().equals(before);
                }
            }.start();
            return null;
        });
        drawn.await();
        return until.get() - from.get();
    }

    /** While another run is pointed at in each. */
    private static double pictures(WindowFixture window) throws InterruptedException {
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.model.runs().pointAtDrawn(frames.getAndIncrement());
            }
        };
        WindowFixture.onFx(() -> {
            timer.start();
            return null;
        });
        long start = System.nanoTime();
        int before = frames.get();
        Thread.sleep(1000L * SECONDS);
        double rate = (frames.get() - before) * 1e9 / (System.nanoTime() - start);
        WindowFixture.onFx(() -> {
            timer.stop();
            return null;
        });
        return rate;
    }
}
