package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.SessionState;
import safedreamer.workbench.selection.Overlay;

/** What a person does with mouse and keys, in the real window. */
final class WindowJourneyTest {

    private final FxRobot robot = new FxRobot();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.LIGHT, 1440, 900);
        window.commands.feed.onDecision(new SampleRun(4, 20_600).decide(SampleRun.SETTINGS.planner()));
        window.awaitPulses(12);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean holds(BooleanSupplier condition) {
        return WindowFixture.onFx(condition::getAsBoolean);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        window.awaitPulses(3);
    }

    private void typeInto(String id, String text) {
        robot.clickOn(window.find(id));
        press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
        press(KeyCode.ENTER);
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    @Test
    void aTypedLimitIsAppliedAndSaidInBothUnits() {
        typeInto("field-costLimit", "5");
        assertThat(window.commands.planners)
                .last()
                .extracting(PlannerSettings::costLimit)
                .isEqualTo(5.0);
        assertThat(words("limit-sentence")).isEqualTo("5 per episode = 0.2 over 8 decisions");
        robot.clickOn(window.find("reset-costLimit"));
        assertThat(window.commands.planners).last().isEqualTo(SampleRun.SETTINGS.planner());
    }

    @Test
    void badInputIsOneLineAtTheFieldAndNothingIsApplied() {
        typeInto("field-horizon", "sch8");
        assertThat(window.commands.planners).isEmpty();
        Node error = window.find("error-horizon");
        assertThat(holds(error::isVisible)).isTrue();
        assertThat(words("error-horizon")).contains("“sch8”").contains("1 to 100");
        press(KeyCode.ESCAPE);
        assertThat(holds(error::isVisible)).isFalse();
        assertThat(((TextField) window.find("field-horizon")).getText()).isEqualTo("8");
        assertThat(holds(() -> window.model.selection().shown(Overlay.SAFE).get()))
                .as("letters typed into a field are no commands")
                .isTrue();
    }

    @Test
    void lettersAndNumbersChooseWhatIsSeen() {
        press(KeyCode.S);
        assertThat(holds(() -> window.model.selection().shown(Overlay.SAFE).get()))
                .isFalse();
        assertThat(words("imagination-caption")).doesNotContain("drawn 69 of 69");
        press(KeyCode.S);
        assertThat(words("imagination-caption")).contains("drawn 69 of 69");
        press(KeyCode.DIGIT1);
        assertThat(holds(() -> window.model.search().iterationIndex() == 0)).isTrue();
        press(KeyCode.DIGIT3);
        assertThat(holds(() -> window.model.search().iterationIndex() == 2)).isTrue();
        press(KeyCode.Z);
        assertThat(holds(() -> window.model.imagination().closeUp().get())).isTrue();
        robot.clickOn(window.find("overlay-BELIEF"));
        assertThat(holds(() -> window.model.selection().shown(Overlay.BELIEF).get()))
                .isFalse();
    }

    @Test
    void spacePausesRightStepsAndRestartAsksInItsPlace() {
        press(KeyCode.SPACE);
        window.commands.feed.onState(SessionState.PAUSED, null);
        window.awaitPulses(6);
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        assertThat(window.commands.given).containsExactly("pause", "step", "resume");
        robot.clickOn(window.find("restart"));
        assertThat(words("restart")).contains("Press again");
        robot.clickOn(window.find("restart"));
        window.awaitPulses(6);
        assertThat(window.commands.given).last().isEqualTo("restart");
        assertThat(words("imagination-caption")).isEqualTo("Waiting for the first decision.");
    }

    @Test
    void theLowerPanelAndTheKeysComeAndGo() {
        press(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(window.window.scene().lookup("#bottom")).isNull();
        press(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(window.find("bottom")).isInstanceOf(TabPane.class);
        window.showLearnedRun();
        press(KeyCode.F1);
        assertThat(holds(window.find("key-overlay")::isVisible)).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(holds(window.find("key-overlay")::isVisible)).isFalse();
        press(KeyCode.SHORTCUT, KeyCode.T);
        assertThat(window.window.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void anErrorLeavesTheWindowAndOffersItsDetails() throws Exception {
        assertThat(holds(window.find("trouble")::isVisible)).isFalse();
        window.commands.feed.onState(
                SessionState.FAILED, new IllegalStateException("the model's gradient was not finite; lower the rate"));
        window.awaitPulses(10);
        assertThat(words("trouble-words")).contains("the model's gradient was not finite; lower the rate");
        assertThat(words("state-chip")).isEqualTo("FAILED");
        window.shoot("window-trouble");
        robot.clickOn(window.find("copy-details"));
        String copied = WindowFixture.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("IllegalStateException").contains("WindowJourneyTest");
    }

    @Test
    void everythingIsReachedByTabInReadingOrder() {
        WindowFixture.onFx(() -> {
            ((TitledPane) window.find("more-settings")).setExpanded(true);
            return null;
        });
        window.awaitPulses(3);
        List<String> order = onceAround();
        WindowFixture.onFx(() -> {
            window.window.panels().show(1);
            return null;
        });
        window.awaitPulses(3);
        Set<String> reached = new HashSet<>(order);
        reached.addAll(onceAround());
        assertThat(reached)
                .contains("pause", "restart", "theme", "keys", "field-costLimit", "slider-horizon")
                .contains("field-minSafeTrajectories", "more-settings", "field-gaussianSamples", "choice-safetyTest")
                .contains("overlay-SAFE", "overlay-BELIEF", "close-up", "bottom", "loss-group");
        assertThat(order.indexOf("pause")).isLessThan(order.indexOf("field-costLimit"));
        assertThat(order.indexOf("field-costLimit")).isLessThan(order.indexOf("overlay-SAFE"));
    }

    /** Where the focus goes until it has been everywhere. */
    private List<String> onceAround() {
        List<String> order = new ArrayList<>();
        Node first = null;
        for (Node owner = tab(); owner != first && order.size() < 200; owner = tab()) {
            first = first == null ? owner : first;
            order.add(String.valueOf(owner.getId()));
        }
        return order;
    }

    private Node tab() {
        robot.push(KeyCode.TAB);
        return WindowFixture.onFx(() -> window.window.scene().getFocusOwner());
    }
}
