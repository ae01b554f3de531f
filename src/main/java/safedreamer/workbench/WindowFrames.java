package safedreamer.workbench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import safedreamer.benchmark.Benchmark;
import safedreamer.benchmark.Work;
import safedreamer.demo.Demo;
import safedreamer.settings.UserError;
import safedreamer.workbench.runs.SweepViewModel;

/**
 * The window without a display, in its usual size, while what the shipped demo has recorded is gone through: in every frame the
 * next decision, so that every panel has something else to draw. No agent acts meanwhile. A frame takes at least a
 * sixtieth of a second by the clock, since JavaFX draws no more of them; its processor time says what it costs.
 */
public final class WindowFrames implements Work {

    private static final int FRAMES = 60;

    private final SweepViewModel sweep = SweepViewModel.local();
    private final OpenRun run;
    private final WorkbenchWindow window;
    private final Stage stage = new Stage();
    private int shown;

    /** On the JavaFX thread. */
    private WindowFrames(Demo demo) {
        run = OpenRun.of(demo, sweep);
        window = new WorkbenchWindow(
                run.model(), Theme.LIGHT, WorkbenchOptions.USUAL_WIDTH, WorkbenchOptions.USUAL_HEIGHT);
        stage.setScene(window.scene());
        stage.show();
        window.start();
        demo.recordedRun().replay(run.feed());
    }

    /** Starts JavaFX, which must not have been started; it ends with the window. */
    public static Benchmark benchmark() {
        return new Benchmark("window/frame", 0, FRAMES, () -> {
            WorkbenchLauncher.prepareToolkit(true);
            Platform.startup(() -> {});
            return open();
        });
    }

    /** @throws UserError if the program was put together without a demo */
    static WindowFrames open() throws InterruptedException {
        Demo demo = Demo.shipped()
                .orElseThrow(
                        () -> new UserError("this program was put together without a demo, which the window/frame row"
                                + " shows: choose other rows with --only"));
        return onFx(() -> new WindowFrames(demo));
    }

    @Override
    public void run() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(FRAMES);
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                showNext();
                drawn.countDown();
                if (drawn.getCount() == 0) {
                    stop();
                }
            }
        };
        Platform.runLater(frames::start);
        drawn.await();
    }

    private void showNext() {
        run.model().decisions().goToIndex(shown++ % run.feed().archive().size());
    }

    @Override
    public void close() {
        try {
            onFx(() -> {
                window.stop();
                stage.hide();
                run.close();
                sweep.close();
                return this;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window failed: " + e.getCause(), e.getCause());
        }
    }
}
