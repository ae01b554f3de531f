package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import safedreamer.figure.Palette;

final class PulseDrawingTest {

    private static final int LONGER_THAN_THE_BUDGET_MILLIS = 5;

    /** One "pane@pulse" for each time that a pane was drawn. */
    private final List<String> drawn = new ArrayList<>();

    private final List<Named> panes =
            List.of(new Named("prompt", false), new Named("a", true), new Named("b", true), new Named("c", true));

    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse++;
        }
    };

    private long pulse;
    private Stage stage;

    private final class Named extends PixelPane {
        private final String name;
        private int millis;

        Named(String name, boolean patient) {
            super(new SimpleObjectProperty<>(Palette.LIGHT));
            this.name = name;
            if (patient) {
                letWait();
            }
        }

        @Override
        protected void draw(Sheet sheet) {
            drawn.add(name + "@" + pulse);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage = new Stage();
            stage.setScene(new Scene(new VBox(panes.toArray(Named[]::new)), 200, 400));
            stage.show();
            pulses.start();
        });
        await(() -> drawn.size() >= panes.size());
        WaitForAsyncUtils.waitForAsyncFx(10_000, drawn::clear);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            pulses.stop();
            stage.close();
        });
    }

    @Test
    void drawsOnePatientPaneInAPulseThatHasSpentItsTime() {
        panes.forEach(pane -> pane.millis = LONGER_THAN_THE_BUDGET_MILLIS);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> panes.forEach(PixelPane::redraw));
        await(() -> drawn.size() >= 4);

        long first = pulsesOf(drawn).getFirst();
        assertThat(pulsesOf(drawn)).containsExactly(first, first, first + 1, first + 2);
        assertThat(namesOf(drawn)).startsWith("prompt").contains("a", "b", "c");
    }

    @Test
    void drawsTheOneThatHasWaitedLongestFirst() {
        panes.getFirst().millis = LONGER_THAN_THE_BUDGET_MILLIS;
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        panes.forEach(PixelPane::redraw);
                        if (drawn.size() >= 24) {
                            stop();
                        }
                    }
                }.start());
        await(() -> drawn.size() >= 24);

        List<String> patient =
                namesOf(drawn).stream().filter(name -> !name.equals("prompt")).toList();
        for (int i = 3; i < patient.size(); i++) {
            assertThat(patient.get(i)).isEqualTo(patient.get(i - 3));
        }
    }

    private static List<String> namesOf(List<String> entries) {
        return entries.stream().map(entry -> entry.split("@")[0]).toList();
    }

    private static List<Long> pulsesOf(List<String> entries) {
        return entries.stream().map(entry -> Long.valueOf(entry.split("@")[1])).toList();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not drawn within a minute");
            }
            WaitForAsyncUtils.sleep(5, TimeUnit.MILLISECONDS);
        }
    }
}
