package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.demo.Demo;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;
import safedreamer.workbench.runs.SweepViewModel;
import safedreamer.workbench.selection.Mode;

/** A first start: the shipped agent acts in the real window, obeys the limit at once, and is left for a run of one's own. */
final class DemoJourneyTest {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final FxRobot robot = new FxRobot();
    private final Demo demo = Demo.shipped().orElseThrow();
    private final AtomicBoolean left = new AtomicBoolean();
    private final SweepViewModel sweep = SweepViewModel.local();
    private OpenRun run;
    private WorkbenchWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = WindowFixture.onFx(() -> {
            run = OpenRun.of(demo, sweep);
            window = new WorkbenchWindow(run.model(), Theme.LIGHT, 1440, 900, () -> left.set(true));
            Stage fresh = new Stage();
            fresh.setScene(window.scene());
            fresh.show();
            window.start();
            run.start();
            return fresh;
        });
    }

    @AfterEach
    void close() {
        WindowFixture.onFx(() -> {
            window.stop();
            run.close();
            sweep.close();
            stage.hide();
            return null;
        });
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!WindowFixture.onFx(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.scene().lookup("#" + id)).getText());
    }

    private DecisionArchive archive() {
        return run.model().decisions().archive();
    }

    private DecisionSummary newest() {
        return archive().summary(archive().size() - 1);
    }

    @Test
    void theFirstStartIsALivePictureThatObeysTheLimitAndIsLeftWithOneButton() throws InterruptedException {
        int recorded = demo.card().recordedDecisions();
        await("the agent acts", () -> archive().size() > recorded + 2);
        assertThat(words("mode-chip")).isEqualTo("DEMO");
        assertThat(words("state-chip")).isEqualTo("ACTING");
        assertThat(words("imagination-caption")).contains("futures over").contains("drawn");
        assertThat(words("demo-words")).contains("learns nothing");

        WindowFixture.onFx(() -> run.model().planner().field("costLimit").type("0"));
        await("the next decision obeys", () -> limit(newest()) == 0);
        assertThat(newest().branch()).isEqualTo(Branch.REDUCE_COST);
        assertThat(newest().safe()).isZero();

        robot.push(KeyCode.HOME);
        await("the past", () -> run.model().selection().mode().get() == Mode.PAST);
        assertThat(words("mode-chip")).isEqualTo("PAST");
        assertThat(run.model().search().sentence().get()).contains("safe");
        robot.push(KeyCode.END);
        await("the demo again", () -> run.model().selection().mode().get() == Mode.DEMO);

        robot.push(KeyCode.ALT, KeyCode.T);
        await("a run of one's own", left::get);
    }

    private static double limit(DecisionSummary summary) {
        PlannerSettings settings = summary.settings();
        return settings == null ? -1 : settings.costLimit();
    }
}
