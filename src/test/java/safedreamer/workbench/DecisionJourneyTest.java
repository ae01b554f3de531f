package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import safedreamer.workbench.selection.Mode;

/** Back to a decision, what if, apply, undo: with mouse and keys in the real window. */
final class DecisionJourneyTest {

    private final FxRobot robot = new FxRobot();

    private static boolean holds(BooleanSupplier condition) {
        return WindowFixture.onFx(condition::getAsBoolean);
    }

    private static String words(WindowFixture window, String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    private void press(WindowFixture window, KeyCode... keys) {
        robot.push(keys);
        window.awaitPulses(4);
    }

    /** The Headless platform's robot forgets the shift key. */
    private static void pressWithShift(WindowFixture window, KeyCode key, boolean control) {
        WindowFixture.onFx(() -> {
            Node owner = window.window.scene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, control, false, false));
            return null;
        });
        window.awaitPulses(4);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "DARK,1440,900", "LIGHT,1180,720"})
    void picturesOfThePastAndOfAWhatIf(Theme theme, int width, int height) throws Exception {
        try (WindowFixture window = new WindowFixture(theme, width, height)) {
            window.showLongRun();
            String name = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            window.shoot("live-" + name);
            WindowFixture.onFx(() -> {
                window.model.selection().lookAt(window.tightest());
                return null;
            });
            window.awaitPulses(8);
            window.shoot("past-" + name);
            WindowFixture.onFx(() -> {
                window.model.shown().askWhatIf();
                window.model.whatIf().planner().field("costLimit").type("40");
                return null;
            });
            window.awaitPulses(8);
            window.shoot("what-if-" + name);
            WindowFixture.onFx(() -> {
                window.window.panels().show(2);
                return null;
            });
            window.awaitPulses(6);
            window.shoot("trust-" + name);
            WindowFixture.onFx(() -> {
                window.window.panels().show(3);
                return null;
            });
            window.awaitPulses(6);
            window.shoot("sensitivity-" + name);
            assertThat(holds(window.find("what-if-view")::isVisible)).isTrue();
            assertThat(words(window, "what-if-sentence")).contains("return");
        }
    }

    @Test
    void scrubBackWhatIfApplyUndo() throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            window.showLongRun();
            assertThat(holds(() -> window.find("mode-ribbon").isVisible())).isFalse();
            robot.clickOn(window.find("timeline"));
            window.awaitPulses(4);
            assertThat(words(window, "mode-chip")).isEqualTo("PAST");
            long middle =
                    WindowFixture.onFx(() -> window.model.selection().decision().get());
            assertThat(middle).isBetween(20_120L, 20_160L);

            press(window, KeyCode.RIGHT);
            pressWithShift(window, KeyCode.LEFT, false);
            assertThat(WindowFixture.<Long>onFx(
                            () -> window.model.selection().decision().get()))
                    .isEqualTo(middle - 9);

            press(window, KeyCode.W);
            assertThat(words(window, "mode-chip")).isEqualTo("WHAT-IF");
            assertThat(words(window, "what-if-sentence")).isEqualTo("B decides as A does.");
            TextField limit = (TextField) window.window.scene().lookup("#what-if-settings #field-costLimit");
            robot.clickOn(limit);
            press(window, KeyCode.SHORTCUT, KeyCode.A);
            robot.write("0");
            press(window, KeyCode.ENTER);
            assertThat(words(window, "what-if-sentence")).contains("safe");
            assertThat(window.commands.planners).as("the run is not touched").isEmpty();

            robot.clickOn(window.find("apply"));
            window.awaitPulses(4);
            assertThat(words(window, "mode-chip")).isEqualTo("LIVE");
            assertThat(window.commands.planners).hasSize(1);
            assertThat(window.commands.planners.get(0).costLimit()).isZero();

            press(window, KeyCode.SHORTCUT, KeyCode.Z);
            assertThat(window.commands.planners).last().isEqualTo(SampleRun.SETTINGS.planner());
            pressWithShift(window, KeyCode.Z, true);
            assertThat(window.commands.planners.get(2).costLimit()).isZero();
        }
    }

    @Test
    void whileThePastIsLookedAtTheRunGoesOnBehindIt() throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            window.showLongRun();
            press(window, KeyCode.LEFT);
            String looked = words(window, "decision-sentence");
            SampleRun more = new SampleRun(4, 20_280);
            window.commands.feed.onDecision(more.decide(SampleRun.SETTINGS.planner()));
            window.awaitPulses(6);

            assertThat(words(window, "top-decision")).isEqualTo("20,281");
            assertThat(words(window, "decision-sentence")).isEqualTo(looked).startsWith("Decision 20,279");
            press(window, KeyCode.END);
            assertThat(holds(() -> window.model.selection().mode().get() == Mode.LIVE))
                    .isTrue();
            assertThat(words(window, "decision-sentence")).startsWith("Decision 20,281");
        }
    }
}
