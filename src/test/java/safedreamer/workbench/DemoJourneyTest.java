package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;
import safedreamer.workbench.selection.Mode;

/** A first start: the shipped agent acts in the real window, obeys the limit at once, and is left for a run of one's own. */
final class DemoJourneyTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean left = new AtomicBoolean();
    private DemoWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DemoWindow(Theme.LIGHT, 1440, 900, () -> left.set(true));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private DecisionArchive archive() {
        return window.model().decisions().archive();
    }

    private DecisionSummary newest() {
        return archive().summary(archive().size() - 1);
    }

    @Test
    void theFirstStartIsALivePictureThatObeysTheLimitAndIsLeftWithOneButton() throws InterruptedException {
        int recorded = window.demo.card().recordedDecisions();
        window.await("the agent acts", () -> archive().size() > recorded + 2);
        assertThat(window.words("mode-chip")).isEqualTo("DEMO");
        assertThat(window.words("state-chip")).isEqualTo("ACTING");
        assertThat(window.words("imagination-caption")).contains("futures over").contains("drawn");
        assertThat(window.words("demo-words")).contains("learns nothing");

        WindowFixture.onFx(() -> window.model().planner().field("costLimit").type("0"));
        window.await("the next decision obeys", () -> limit(newest()) == 0);
        assertThat(newest().branch()).isEqualTo(Branch.REDUCE_COST);
        assertThat(newest().safe()).isZero();

        robot.push(KeyCode.HOME);
        window.await("the past", () -> window.model().selection().mode().get() == Mode.PAST);
        assertThat(window.words("mode-chip")).isEqualTo("PAST");
        assertThat(window.model().search().sentence().get()).contains("safe");
        robot.push(KeyCode.END);
        window.await("the demo again", () -> window.model().selection().mode().get() == Mode.DEMO);

        robot.push(KeyCode.ALT, KeyCode.T);
        window.await("a run of one's own", left::get);
    }

    private static double limit(DecisionSummary summary) {
        PlannerSettings settings = summary.settings();
        return settings == null ? -1 : settings.costLimit();
    }
}
