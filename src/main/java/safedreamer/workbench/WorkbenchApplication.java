package safedreamer.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import safedreamer.demo.Demo;
import safedreamer.training.RunFolder;
import safedreamer.training.RunSettings;

/** The window with its session, from opening to leaving. Opened by {@link WorkbenchLauncher}. */
public final class WorkbenchApplication extends Application {

    private @Nullable OpenRun run;
    private @Nullable WorkbenchWindow window;

    @Override
    public void start(Stage stage) {
        WorkbenchLauncher.Opening opening = WorkbenchLauncher.opening();
        WorkbenchOptions options = opening.options();
        Demo demo = opening.demo();
        Theme theme = options.theme().orElseGet(WorkbenchApplication::desktopTheme);
        stage.setTitle("SafeDreamer Workbench");
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setMinWidth(WorkbenchOptions.SMALLEST_WIDTH);
        stage.setMinHeight(WorkbenchOptions.SMALLEST_HEIGHT);
        stage.iconifiedProperty().addListener((property, before, now) -> wantPaths(!now));
        show(stage, demo == null ? own(options) : OpenRun.of(demo), theme, options.width(), options.height());
        options.exitAfter().ifPresent(time -> leaveAfter(time, opening));
    }

    private static OpenRun own(WorkbenchOptions options) {
        return OpenRun.training(options.settings(), options.out().orElse(null));
    }

    private void show(Stage stage, OpenRun opened, Theme theme, double width, double height) {
        WorkbenchWindow shown = new WorkbenchWindow(opened.model(), theme, width, height, () -> trainOwn(stage));
        opened.model().newRun().asked().addListener((property, before, asked) -> {
            if (asked != null) {
                begin(stage, asked);
            }
        });
        if (!WorkbenchLauncher.opening().options().headless()) {
            opened.model().presentation().presenting().addListener((property, before, now) -> stage.setFullScreen(now));
        }
        run = opened;
        window = shown;
        stage.setScene(shown.scene());
        stage.show();
        shown.start();
        opened.start();
    }

    /** Leaves the demo for the run that was asked for when the program was started. */
    private void trainOwn(Stage stage) {
        replace(stage, () -> own(WorkbenchLauncher.opening().options()));
    }

    /** Leaves what is shown for a run that was chosen in the window. */
    private void begin(Stage stage, RunSettings settings) {
        Path place = WorkbenchLauncher.opening()
                .options()
                .out()
                .map(first -> RunFolder.byTheTime())
                .orElse(null);
        replace(stage, () -> OpenRun.training(settings, place));
    }

    /** In the same window and theme another run begins. */
    private void replace(Stage stage, Supplier<OpenRun> next) {
        WorkbenchWindow left = window;
        if (left != null) {
            stop();
            show(
                    stage,
                    next.get(),
                    left.theme().get(),
                    left.scene().getWidth(),
                    left.scene().getHeight());
        }
    }

    private void wantPaths(boolean wanted) {
        if (run != null) {
            run.wantPaths(wanted);
        }
    }

    /** Ends the session; the toolkit is still there and ends after this. */
    @Override
    public void stop() {
        if (window != null) {
            window.stop();
            window = null;
        }
        if (run != null) {
            run.close();
            run = null;
        }
    }

    private static Theme desktopTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private void leaveAfter(java.time.Duration open, WorkbenchLauncher.Opening opening) {
        PauseTransition patience = new PauseTransition(Duration.millis((double) open.toMillis()));
        patience.setOnFinished(event -> {
            try {
                opening.options().screenshot().ifPresent(this::shoot);
                if (run != null) {
                    opening.failure().set(run.model().trouble().error().get());
                }
            } catch (RuntimeException failure) {
                opening.failure().set(failure);
            }
            leave();
        });
        patience.play();
    }

    private void shoot(Path file) {
        if (window != null) {
            Screenshot.write(window.scene(), file);
        }
    }

    /** Windows are hidden first and the toolkit ends a pulse later: ending it under an open popup kills the process. */
    private static void leave() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.runLater(Platform::exit);
    }
}
