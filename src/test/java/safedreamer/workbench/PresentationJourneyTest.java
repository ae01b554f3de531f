package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import safedreamer.planning.PlannerSettings;

/** The presentation from its first key to its last, without a mouse. */
final class PresentationJourneyTest {

    private static final int HEIGHT = 900;

    private final FxRobot robot = new FxRobot();
    private final SampleRun run = new SampleRun(4, 20_600);
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.DARK, 1440, HEIGHT);
        decide();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void decide() {
        window.commands.feed.onDecision(
                run.decide(window.model.planner().settings().get()));
        // Two sentences follow each other slowly enough to be read.
        window.awaitPulses(40);
    }

    private void press(KeyCode key) {
        robot.push(key);
        window.awaitPulses(3);
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    private double limit() {
        return window.commands.planners.get(window.commands.planners.size() - 1).costLimit();
    }

    @Test
    void theScriptIsToldFromEndToEndByKeyboardAlone() throws Exception {
        press(KeyCode.F11);
        assertThat(window.window.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(window.commands.given).last().isEqualTo("pace 500");
        assertThat(words("presented-title")).isEqualTo("What the agent sees");
        assertThat(words("presented-sentence")).contains("the agent believes");
        window.shoot("presentation-1");

        press(KeyCode.SPACE);
        assertThat(words("presented-sentence")).startsWith("It has just imagined 69 futures");
        window.shoot("presentation-2");
        press(KeyCode.SPACE);
        assertThat(words("presented-title")).isEqualTo("What it rejects");
        window.shoot("presentation-3");

        press(KeyCode.SPACE);
        assertThat(limit()).isEqualTo(0.5);
        press(KeyCode.RIGHT);
        assertThat(limit()).as("the slider has the focus").isGreaterThan(0.5);
        decide();
        assertThat(words("presented-sentence")).contains("imagined futures are safe; at least 8");
        window.shoot("presentation-4");

        press(KeyCode.SPACE);
        decide();
        assertThat(words("presented-sentence"))
                .isEqualTo("0 of 69 imagined futures are safe; fewer than 8, so the planner reduces cost first.");
        window.shoot("presentation-5");

        press(KeyCode.SPACE);
        decide();
        assertThat(words("presented-sentence")).contains("stretch");
        window.shoot("presentation-6");
        assertThat(WindowFixture.onFx(() -> window.window.scene().lookup(".presented-number.present")))
                .isInstanceOfSatisfying(
                        Label.class, number -> assertThat(number.getText()).isEqualTo("6"));
        press(KeyCode.DIGIT2);
        assertThat(words("presented-title")).isEqualTo("What it imagines");

        press(KeyCode.ESCAPE);
        assertThat(window.window.theme().get()).isEqualTo(Theme.DARK);
        assertThat(window.commands.planners)
                .last()
                .extracting(PlannerSettings::costLimit)
                .isEqualTo(2.0);
        assertThat(window.commands.given).last().isEqualTo("pace 200");
        assertThat(window.find("presentation").isVisible()).isFalse();
    }

    @Test
    void noWordIsTooSmallForTheLastRow() {
        press(KeyCode.F11);
        List<Label> labels = WindowFixture.onFx(() -> window.find("presentation").lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .toList());
        assertThat(labels)
                .hasSizeGreaterThan(15)
                .allSatisfy(label -> assertThat(label.getFont().getSize())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(20 * HEIGHT / 1080.0));
        press(KeyCode.F11);
    }
}
