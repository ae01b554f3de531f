package safedreamer.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.FrozenPlanner;
import safedreamer.workbench.bridge.LiveSession;

/** The window with its session, from opening to leaving. Opened by {@link WorkbenchLauncher}. */
public final class WorkbenchApplication extends Application {

    private @Nullable LiveSession session;
    private @Nullable FrozenPlanner planner;
    private @Nullable WorkbenchWindow window;

    @Override
    public void start(Stage stage) {
        WorkbenchLauncher.Opening opening = WorkbenchLauncher.opening();
        WorkbenchOptions options = opening.options();
        LiveSession live = new LiveSession(options.settings(), options.out().orElse(null));
        FrozenPlanner frozen = new FrozenPlanner(options.settings(), opening.environment(), live::weights);
        WorkbenchModel model = new WorkbenchModel(
                options.settings(),
                opening.environment(),
                live,
                live::feed,
                frozen,
                Clock.system(ZoneId.systemDefault()));
        Theme theme = options.theme().orElseGet(WorkbenchApplication::desktopTheme);
        WorkbenchWindow shown = new WorkbenchWindow(model, theme, options.width(), options.height());
        session = live;
        planner = frozen;
        window = shown;
        stage.setTitle("SafeDreamer Workbench");
        stage.setScene(shown.scene());
        stage.setMinWidth(WorkbenchOptions.SMALLEST_WIDTH);
        stage.setMinHeight(WorkbenchOptions.SMALLEST_HEIGHT);
        stage.iconifiedProperty().addListener((property, before, now) -> live.wantPaths(!now));
        stage.show();
        shown.start();
        live.start();
        options.exitAfter().ifPresent(time -> leaveAfter(time, model, shown, opening));
    }

    /** Ends the session; the toolkit is still there and ends after this. */
    @Override
    public void stop() {
        if (window != null) {
            window.stop();
        }
        if (planner != null) {
            planner.close();
        }
        if (session != null) {
            session.close();
        }
    }

    private static Theme desktopTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private static void leaveAfter(
            java.time.Duration open, WorkbenchModel model, WorkbenchWindow window, WorkbenchLauncher.Opening opening) {
        PauseTransition patience = new PauseTransition(Duration.millis((double) open.toMillis()));
        patience.setOnFinished(event -> {
            try {
                opening.options().screenshot().ifPresent(file -> shoot(window, file));
                opening.failure().set(model.trouble().error().get());
            } catch (RuntimeException failure) {
                opening.failure().set(failure);
            }
            leave();
        });
        patience.play();
    }

    private static void shoot(WorkbenchWindow window, Path file) {
        Screenshot.write(window.scene(), file);
    }

    /** Windows are hidden first and the toolkit ends a pulse later: ending it under an open popup kills the process. */
    private static void leave() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.runLater(Platform::exit);
    }
}
