package safedreamer.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.SessionState;

/** The real window on the Headless platform, fed by hand. */
final class WindowFixture implements AutoCloseable {

    /** So long that a machine that does something else meanwhile passes, too. */
    private static final long LONGEST_MILLIS = 120_000;

    final RecordedCommands commands = new RecordedCommands();
    final WorkbenchModel model;
    final WorkbenchWindow window;
    private final Stage stage;

    WindowFixture(Theme theme, int width, int height) throws Exception {
        FxToolkit.registerPrimaryStage();
        model = new WorkbenchModel(
                SampleRun.SETTINGS,
                SampleRun.ENVIRONMENT,
                commands,
                () -> commands.feed,
                new SampleWhatIfs(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        window = onFx(() -> new WorkbenchWindow(model, theme, width, height));
        stage = onFx(() -> {
            Stage fresh = new Stage();
            fresh.setScene(window.scene());
            fresh.show();
            window.start();
            return fresh;
        });
        commands.feed.onState(SessionState.TRAINING, null);
    }

    /** Shows what there is after a run of some length, with one search. */
    void showLearnedRun() {
        SampleRun.episodes(120).forEach(commands.feed::onEpisode);
        SampleRun.updates(2000).forEach(commands.feed::onUpdate);
        SampleRun run = new SampleRun(4, 20_600);
        for (int i = 0; i < 12; i++) {
            commands.feed.onDecision(run.decide(SampleRun.SETTINGS.planner()));
        }
        awaitPulses(90);
    }

    /** Shows a run of a few hundred decisions, with a change of b on the way. */
    void showLongRun() {
        SampleRun.episodes(120).forEach(commands.feed::onEpisode);
        SampleRun.updates(2000).forEach(commands.feed::onUpdate);
        SampleRun run = new SampleRun(20, 20_000);
        for (int i = 0; i < 40; i++) {
            commands.feed.onDecision(run.explore());
        }
        for (int i = 0; i < 240; i++) {
            PlannerSettings settings = ParameterTable.of(PlannerSettings.class)
                    .with(SampleRun.SETTINGS.planner(), "costLimit", i < 120 ? 2.0 : 20.0);
            commands.feed.onDecision(run.decide(settings));
            if (run.atGoal() || i % 40 == 39) {
                run.newEpisode();
            }
        }
        commands.feed.archive().bookmark(20_230, "");
        awaitPulses(30);
    }

    /** The decision of the long run with the fewest safe futures. */
    long tightest() {
        DecisionArchive archive = commands.feed.archive();
        DecisionSummary tightest = archive.summary(45);
        for (int i = 45; i < 150; i++) {
            if (archive.summary(i).safeShare() < tightest.safeShare()) {
                tightest = archive.summary(i);
            }
        }
        return tightest.decision();
    }

    /** Waits until the window has been drawn this often. */
    void awaitPulses(int count) {
        CountDownLatch latch = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                latch.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            if (!latch.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the window has stopped drawing");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    Node find(String id) {
        Node node = window.scene().lookup("#" + id);
        if (node == null) {
            throw new AssertionError("no node " + id);
        }
        return node;
    }

    Path shoot(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Path file = folder.resolve(name + ".png");
        onFx(() -> {
            Screenshot.write(window.scene(), file);
            return file;
        });
        return file;
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, work);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
    }
}
