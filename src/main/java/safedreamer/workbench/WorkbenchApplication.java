package safedreamer.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import safedreamer.demo.Demo;
import safedreamer.settings.UserError;
import safedreamer.training.RunFolder;
import safedreamer.training.RunSettings;
import safedreamer.workbench.bridge.StoredRun;
import safedreamer.workbench.runs.SweepViewModel;

/** The window with its session, from opening to leaving. Opened by {@link WorkbenchLauncher}. */
public final class WorkbenchApplication extends Application {

    private final SweepViewModel sweep = SweepViewModel.local();
    private @Nullable OpenRun run;
    private @Nullable WorkbenchWindow window;

    @Override
    public void start(Stage stage) {
        WorkbenchLauncher.Opening opening = WorkbenchLauncher.opening();
        WorkbenchOptions options = opening.options();
        Demo demo = opening.demo();
        // A window for scripts and pictures looks the same every time.
        LayoutMemory memory = options.headless() || options.exitAfter().isPresent() ? null : LayoutMemory.ofUser();
        Optional<PanelLayout> panels = memory == null ? Optional.empty() : memory.panels();
        Optional<LayoutMemory.Place> place = memory == null ? Optional.empty() : memory.place();
        Theme theme =
                options.theme().or(() -> panels.map(PanelLayout::theme)).orElseGet(WorkbenchApplication::desktopTheme);
        stage.setTitle("SafeDreamer Workbench");
        stage.getIcons().setAll(WindowIcon.all());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setMinWidth(WorkbenchOptions.SMALLEST_WIDTH);
        stage.setMinHeight(WorkbenchOptions.SMALLEST_HEIGHT);
        stage.iconifiedProperty().addListener((property, before, now) -> wantPaths(!now));
        place.ifPresent(where -> put(stage, where));
        show(
                stage,
                demo == null ? own(options) : OpenRun.of(demo, sweep),
                theme,
                place.map(LayoutMemory.Place::width).orElse((double) options.width()),
                place.map(LayoutMemory.Place::height).orElse((double) options.height()));
        panels.ifPresent(this::arrange);
        if (memory != null) {
            stage.setOnHiding(event -> keep(memory, stage));
        }
        options.exitAfter().ifPresent(time -> leaveAfter(time, opening));
    }

    private OpenRun own(WorkbenchOptions options) {
        return OpenRun.training(options.settings(), options.out().orElse(null), sweep);
    }

    private void show(Stage stage, OpenRun opened, Theme theme, double width, double height) {
        WorkbenchWindow shown = new WorkbenchWindow(opened.model(), theme, width, height, () -> trainOwn(stage));
        opened.model().newRun().asked().addListener((property, before, asked) -> {
            if (asked != null) {
                begin(stage, asked);
            }
        });
        opened.model().runs().onOpen(folder -> open(stage, folder));
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

    /** Leaves what is shown for a run that was chosen in the window; its folder is beside that of the first. */
    private void begin(Stage stage, RunSettings settings) {
        Path place = WorkbenchLauncher.opening()
                .options()
                .out()
                .map(first -> first.resolveSibling(RunFolder.byTheTime().getFileName()))
                .orElse(null);
        replace(stage, () -> OpenRun.training(settings, place, sweep));
    }

    /** Shows a run from the disk instead of the present one, which ends with a last checkpoint. */
    private void open(Stage stage, Path folder) {
        OpenRun present = run;
        Thread.ofPlatform().daemon().name("open-run").start(() -> {
            try {
                StoredRun stored = StoredRun.open(folder);
                Platform.runLater(() -> replace(stage, () -> OpenRun.of(stored, sweep)));
            } catch (UserError e) {
                Platform.runLater(() -> {
                    if (present != null) {
                        present.model().runs().say(String.valueOf(e.getMessage()));
                    }
                });
            }
        });
    }

    /** In the same window and theme another run begins. */
    private void replace(Stage stage, Supplier<OpenRun> next) {
        WorkbenchWindow left = window;
        OpenRun present = run;
        if (left == null || present == null) {
            return;
        }
        OpenRun opened;
        try {
            opened = next.get();
        } catch (UserError e) {
            present.model().runs().say(String.valueOf(e.getMessage()));
            return;
        }
        PanelLayout panels = left.layout();
        leaveRun();
        show(
                stage,
                opened,
                left.theme().get(),
                left.scene().getWidth(),
                left.scene().getHeight());
        arrange(panels);
    }

    private void wantPaths(boolean wanted) {
        if (run != null) {
            run.wantPaths(wanted);
        }
    }

    /** Ends sweep and session; the toolkit is still there and ends after this. */
    @Override
    public void stop() {
        leaveRun();
        sweep.close();
    }

    private void leaveRun() {
        if (window != null) {
            window.stop();
            window = null;
        }
        if (run != null) {
            run.close();
            run = null;
        }
    }

    /** Back to where the window was, if there still is a screen. */
    private static void put(Stage stage, LayoutMemory.Place where) {
        if (!Screen.getScreensForRectangle(where.x(), where.y(), where.width(), where.height())
                .isEmpty()) {
            stage.setX(where.x());
            stage.setY(where.y());
        }
        stage.setMaximized(where.maximised());
    }

    private void arrange(PanelLayout panels) {
        WorkbenchWindow shown = window;
        if (shown != null) {
            shown.arrange(panels);
        }
    }

    private void keep(LayoutMemory memory, Stage stage) {
        WorkbenchWindow shown = window;
        if (shown != null) {
            memory.keep(
                    new LayoutMemory.Place(
                            stage.getX(),
                            stage.getY(),
                            shown.scene().getWidth(),
                            shown.scene().getHeight(),
                            stage.isMaximized()),
                    shown.layout());
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
