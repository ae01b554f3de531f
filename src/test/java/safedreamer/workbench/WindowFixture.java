package safedreamer.workbench;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.Promise;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.SessionState;
import safedreamer.workbench.runs.RunsViewModel;
import safedreamer.workbench.trust.PromiseChart;

/** The real window on the Headless platform, fed by hand. */
final class WindowFixture implements AutoCloseable {

    /** So long that a machine that does something else meanwhile passes, too. */
    private static final long LONGEST_MILLIS = 120_000;

    private static final int PATIENT_PANES = 6;

    final RecordedCommands commands = new RecordedCommands();
    final WorkbenchModel model;
    private final RunsViewModel runs;
    final WorkbenchWindow window;
    private final Stage stage;

    /** Without a folder of runs. */
    WindowFixture(Theme theme, int width, int height) throws Exception {
        this(theme, width, height, Path.of("target", "no-runs"));
    }

    WindowFixture(Theme theme, int width, int height, Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        runs = new RunsViewModel(folder);
        model = new WorkbenchModel(
                SampleRun.SETTINGS,
                SampleRun.ENVIRONMENT,
                commands,
                () -> commands.feed,
                new SampleWhatIfs(),
                runs,
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

    /** Shows a run that crosses hazards which its model does not see: now and then it costs what was not expected. */
    void showDeceivedRun() {
        SampleRun run = new SampleRun(20, 20_000);
        for (int i = 0; i < 160; i++) {
            DecisionRecord made = run.decide(SampleRun.SETTINGS.planner());
            commands.feed.onDecision(i % 37 == 20 ? SampleRun.atCost(made, 1) : made);
            if (i % 80 == 79) {
                run.newEpisode();
            }
        }
        awaitPulses(30);
    }

    /** Decisions that were planned as safe and were not. */
    List<Long> missed() {
        return onFx(() -> model.trust().promises().get().stream()
                .filter(Promise::missedViolation)
                .map(Promise::decision)
                .toList());
    }

    /** Where on the screen the chart of costs has a missed violation. */
    Point2D placeOfMissed() {
        return onFx(() -> {
            Node chart = find("promise-cost");
            Promise missed = model.trust().promises().get().stream()
                    .filter(Promise::missedViolation)
                    .findFirst()
                    .orElseThrow();
            Point2D inside = ((PromiseChart) chart).placeOf(missed);
            return chart.localToScreen(inside);
        });
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

    /** Waits until the window has been drawn this often, and as often again as a pane may stand back. */
    void awaitPulses(int count) {
        CountDownLatch latch = new CountDownLatch(count + PATIENT_PANES);
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

    /** Takes away what lies over the window. */
    void putAway() {
        while (window.closeTopmost() || model.newRun().hide()) {
            // One after the other.
        }
        find("prompt").setVisible(false);
        find("command-palette").setVisible(false);
        if (model.presentation().presenting().get()) {
            window.togglePresentation();
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

    /** Draws with so many pixels a logical one, as on a dense screen: the Headless platform's own has one. */
    void density(double scale) {
        onFx(() -> {
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            return null;
        });
        awaitPulses(3);
    }

    /** A picture with as many pixels as a dense screen shows. */
    Path shootDense(String name, double scale) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Path file = folder.resolve(name + ".png");
        BufferedImage picture = onFx(() -> {
            SnapshotParameters dense = new SnapshotParameters();
            dense.setTransform(new Scale(scale, scale));
            return SwingFXUtils.fromFXImage(window.scene().getRoot().snapshot(dense, null), null);
        });
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, work);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.stop();
            close(stage);
            return null;
        });
        runs.close();
    }

    /** Robots of the Headless platform never let go of a stage that they have touched: it goes without what it showed. */
    static void close(Stage stage) {
        stage.hide();
        stage.setScene(new Scene(new Group()));
    }
}
