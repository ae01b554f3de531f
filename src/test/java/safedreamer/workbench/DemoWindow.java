package safedreamer.workbench;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import safedreamer.demo.Demo;
import safedreamer.workbench.runs.SweepViewModel;

/** The real window on the Headless platform, as it is when the program is started for the first time: the shipped agent acts. */
final class DemoWindow implements AutoCloseable {

    /** So long that a machine that does something else meanwhile passes, too. */
    private static final long LONGEST_NANOS = 300_000_000_000L;

    private final SweepViewModel sweep = SweepViewModel.local();
    final Demo demo = Demo.shipped().orElseThrow();
    final OpenRun run;
    final WorkbenchWindow window;
    private final Stage stage;

    /** @param trainOwn leaves the demo */
    DemoWindow(Theme theme, int width, int height, Runnable trainOwn) throws Exception {
        FxToolkit.registerPrimaryStage();
        run = WindowFixture.onFx(() -> OpenRun.of(demo, sweep));
        window = WindowFixture.onFx(() -> new WorkbenchWindow(run.model(), theme, width, height, trainOwn));
        stage = WindowFixture.onFx(() -> {
            Stage fresh = new Stage();
            fresh.setScene(window.scene());
            fresh.show();
            window.start();
            run.start();
            return fresh;
        });
    }

    WorkbenchModel model() {
        return run.model();
    }

    void onFx(Runnable work) {
        WindowFixture.onFx(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until a condition holds on the JavaFX thread. */
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!WindowFixture.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: " + what);
            }
            Thread.sleep(20);
        }
    }

    String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.scene().lookup("#" + id)).getText());
    }

    @Override
    public void close() {
        WindowFixture.onFx(() -> {
            window.stop();
            run.close();
            sweep.close();
            WindowFixture.close(stage);
            return null;
        });
    }
}
