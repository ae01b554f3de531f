package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** One selection for scene, scatter, strip, timeline and trust: with mouse and keys in the real window. */
final class BeliefJourneyTest {

    private final FxRobot robot = new FxRobot();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.LIGHT, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        window.awaitPulses(4);
    }

    private int step() {
        return WindowFixture.onFx(() -> window.model.selection().step().get());
    }

    private int trajectory() {
        return WindowFixture.onFx(() -> window.model.selection().trajectory().get());
    }

    @Test
    void oneFutureAndOneStepAreChosenWithKeysAndLetGo() {
        window.showLongRun();
        press(KeyCode.LEFT);
        assertThat(words("belief-sentence")).startsWith("The plan: reward ");

        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(step()).isEqualTo(2);
        assertThat(words("belief-sentence")).startsWith("The plan, step 2: ");
        press(KeyCode.DOWN);
        assertThat(step()).isEqualTo(1);

        press(KeyCode.PERIOD);
        int elite = trajectory();
        assertThat(words("imagination-caption"))
                .startsWith("Future " + (elite + 1) + ": ")
                .contains("elite 1 of ");
        assertThat(words("belief-sentence")).startsWith("Future " + (elite + 1) + ", step 1: ");
        press(KeyCode.PERIOD);
        assertThat(words("imagination-caption")).contains("elite 2 of ");
        press(KeyCode.COMMA);
        assertThat(trajectory()).isEqualTo(elite);

        press(KeyCode.ESCAPE);
        assertThat(trajectory()).isEqualTo(SelectionModel.NONE);
        assertThat(step()).isEqualTo(SelectionModel.NONE);
        assertThat(words("belief-sentence")).startsWith("The plan: ");
        assertThat(words("mode-chip")).isEqualTo("PAST");
    }

    @Test
    void theMouseOverTheStripMarksAStepAndTheStripFolds() {
        window.showLongRun();
        press(KeyCode.LEFT);
        robot.moveTo(window.find("belief-chart"));
        window.awaitPulses(4);
        assertThat(step()).isBetween(2, 5);
        Node chart = window.find("belief-chart");
        assertThat(WindowFixture.<String>onFx(chart::getAccessibleText)).contains(", step ");

        press(KeyCode.V);
        assertThat(WindowFixture.<Boolean>onFx(chart::isVisible)).isFalse();
        press(KeyCode.V);
        assertThat(WindowFixture.<Boolean>onFx(chart::isVisible)).isTrue();
    }

    @Test
    void theActionsTakenAreFollowedWhereTheyAreKnown() {
        window.showLongRun();
        WindowFixture.onFx(() -> {
            window.model.selection().lookAt(window.tightest());
            return null;
        });
        window.awaitPulses(4);
        robot.clickOn(window.find("belief-taken"));
        window.awaitPulses(6);
        assertThat(words("belief-sentence")).startsWith("The actions taken: ");
        press(KeyCode.END);
        assertThat(words("belief-sentence")).startsWith("The plan: ");
    }

    @Test
    void aMissedViolationIsOpenedFromTheChartAndFromTheButton() throws Exception {
        window.showDeceivedRun();
        WindowFixture.onFx(() -> {
            window.window.panels().show(2);
            return null;
        });
        window.awaitPulses(8);
        assertThat(words("missed-words")).contains("planned as safe were not");
        window.shoot("trust-missed");

        robot.clickOn(window.find("open-missed"));
        window.awaitPulses(6);
        long first =
                WindowFixture.onFx(() -> window.model.selection().decision().get());
        assertThat(window.missed()).contains(first);
        assertThat(words("mode-chip")).isEqualTo("PAST");
        robot.clickOn(window.find("open-missed"));
        window.awaitPulses(6);
        long second =
                WindowFixture.onFx(() -> window.model.selection().decision().get());
        assertThat(window.missed()).contains(second);
        assertThat(second).isGreaterThan(first);

        press(KeyCode.END);
        robot.clickOn(window.placeOfMissed());
        window.awaitPulses(6);
        assertThat(window.missed())
                .contains(WindowFixture.<Long>onFx(
                        () -> window.model.selection().decision().get()));
        assertThat(WindowFixture.<Mode>onFx(
                        () -> window.model.selection().mode().get()))
                .isEqualTo(Mode.PAST);
        assertThat(words("belief-sentence")).startsWith("The plan: ");
    }

    @Test
    void aCurveThatIsPointedAtTicksTheTimelineAndAClickGoesThere() {
        window.showLongRun();
        WindowFixture.onFx(() -> {
            window.window.panels().show(1);
            return null;
        });
        window.awaitPulses(90);
        robot.moveTo(window.find("return-chart"));
        window.awaitPulses(4);
        long ticked = WindowFixture.onFx(() -> window.model.selection().ticked().get());
        assertThat(ticked).isGreaterThan(SelectionModel.NEWEST);
        assertThat(words("mode-chip")).isEqualTo("LIVE");
        press(KeyCode.ESCAPE);
        assertThat(WindowFixture.<Long>onFx(
                        () -> window.model.selection().ticked().get()))
                .isEqualTo(SelectionModel.NEWEST);
        robot.clickOn(window.find("return-chart"));
        window.awaitPulses(4);
        assertThat(words("mode-chip")).isEqualTo("PAST");
    }
}
