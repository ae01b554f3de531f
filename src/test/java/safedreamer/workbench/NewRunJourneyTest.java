package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import safedreamer.training.RunSettings;

/** Another run is chosen and asked for, by keys alone; pictures of it are in target/screenshots. */
final class NewRunJourneyTest {

    private final FxRobot robot = new FxRobot();

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "DARK,1180,720"})
    void anotherTaskIsChosenAndStartedWithKeys(Theme theme, int width, int height) throws Exception {
        try (WindowFixture window = new WindowFixture(theme, width, height)) {
            window.showLearnedRun();
            robot.push(KeyCode.SHORTCUT, KeyCode.N);
            window.awaitPulses(5);
            Node choice = window.find("new-run");
            assertThat(WindowFixture.onFx(choice::isVisible)).isTrue();
            robot.push(KeyCode.ESCAPE);
            window.awaitPulses(3);
            assertThat(WindowFixture.onFx(choice::isVisible)).isFalse();

            robot.push(KeyCode.SHORTCUT, KeyCode.N);
            window.awaitPulses(3);
            // The list of tasks has the focus.
            robot.push(KeyCode.DOWN);
            window.awaitPulses(3);
            window.shoot("new-run-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
            WindowFixture.onFx(() -> {
                window.find("new-run-start").requestFocus();
                return null;
            });
            robot.push(KeyCode.SPACE);
            window.awaitPulses(3);

            RunSettings asked =
                    WindowFixture.onFx(() -> window.model.newRun().asked().get());
            assertThat(asked).isNotNull();
            assertThat(asked.task()).isEqualTo("SafetyPointGoal2");
            assertThat(WindowFixture.onFx(choice::isVisible)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource("LIGHT")
    void whatCannotBeIsGreyAndSaysWhy(Theme theme) throws Exception {
        try (WindowFixture window = new WindowFixture(theme, 1440, 900)) {
            WindowFixture.onFx(() -> {
                window.model.newRun().toggle();
                window.model.newRun().task().set("SafetyCarGoal1");
                return null;
            });
            window.awaitPulses(5);
            window.shoot("new-run-car");
            ButtonBase planar = (ButtonBase) window.find("new-run-planar");
            assertThat(WindowFixture.onFx(planar::isDisabled)).isTrue();
            assertThat(window.model.newRun().engineRemark().get()).contains("cannot move the Car");
        }
    }
}
