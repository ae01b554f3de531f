package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a window held is given back when it is closed: one that is made anew for each run must not pile up. */
final class WindowMemoryTest {

    private static final long LONGEST_NANOS = 30_000_000_000L;

    @Test
    void aClosedWindowIsForgotten() throws Exception {
        WeakReference<WorkbenchWindow> closed = openAndClose();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (closed.get() != null && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(closed.get() == null).as("given back").isTrue();
    }

    private static WeakReference<WorkbenchWindow> openAndClose() throws Exception {
        try (WindowFixture fixture = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            fixture.showLearnedRun();
            WindowFixture.onFx(() -> {
                for (int tab = 0; tab < fixture.window.panels().tabs(); tab++) {
                    fixture.window.panels().show(tab);
                }
                return null;
            });
            fixture.awaitPulses(4);
            new FxRobot().push(KeyCode.F1);
            return new WeakReference<>(fixture.window);
        }
    }
}
