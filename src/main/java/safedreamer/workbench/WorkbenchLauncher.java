package safedreamer.workbench;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import safedreamer.demo.Demo;
import safedreamer.settings.UserError;

/** Opens the window from anywhere that has no toolkit yet. Once a process. */
public final class WorkbenchLauncher {

    private static final AtomicReference<@Nullable Opening> OPENING = new AtomicReference<>();

    /** It warns that JavaFX is on the class path: where it must be, next to libraries that are no modules. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private WorkbenchLauncher() {}

    /** What the application is handed: JavaFX makes it by itself and hands over words only. */
    record Opening(WorkbenchOptions options, @Nullable Demo demo, AtomicReference<@Nullable Throwable> failure) {}

    /**
     * Opens the window, trains or shows the demo, and returns when the window has been closed and the session has ended.
     *
     * @throws UserError if there is no display or no GTK, the screenshot cannot be written or there is no such task: before
     *     anything is started
     * @throws IllegalStateException if the window left by itself and training had been stopped by an error, or if the
     *     screenshot could not be written in the end
     */
    public static void open(WorkbenchOptions options) {
        options.screenshot().ifPresent(Screenshot::require);
        requireDisplay(options.headless());
        // What is wrong with the task is said before anything is started.
        options.settings().environmentSpec();
        Demo demo = options.demo() ? Demo.shipped().orElseThrow(WorkbenchLauncher::noDemo) : null;
        prepareToolkit(options.headless());
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        hand(new Opening(options, demo, failure));
        try {
            Application.launch(WorkbenchApplication.class);
        } catch (UnsupportedOperationException noWindow) {
            throw new UserError(noWindowWords(String.valueOf(noWindow.getMessage())), noWindow);
        }
        Throwable stopped = failure.get();
        if (stopped != null) {
            throw new IllegalStateException(stopped.getMessage(), stopped);
        }
    }

    /**
     * Says how JavaFX is to be started; nothing where it has been.
     *
     * @param headless whether it draws without a display
     */
    static void prepareToolkit(boolean headless) {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        // The screenshot is written through AWT's pictures, which must not look for a display.
        System.setProperty("java.awt.headless", "true");
        TOOLKIT.setFilter(line -> !line.getMessage().startsWith("Unsupported JavaFX configuration"));
    }

    /** Says what the next application is opened with. */
    static void hand(Opening opening) {
        OPENING.set(opening);
    }

    /** What the application was opened with. */
    static Opening opening() {
        Opening opening = OPENING.get();
        if (opening == null) {
            throw new IllegalStateException("The window is opened through WorkbenchLauncher.open.");
        }
        return opening;
    }

    private static UserError noDemo() {
        return new UserError("this program was put together without a demo: say what is to be trained instead");
    }

    private static void requireDisplay(boolean headless) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headlessPlatform = headless || "Headless".equals(System.getProperty("glass.platform"));
        if (linux && !headlessPlatform && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            throw new UserError(noDisplayWords());
        }
    }

    /** @param reason JavaFX's, which is of the display or of the library that draws on it */
    static String noWindowWords(String reason) {
        return reason.contains("DISPLAY")
                ? noDisplayWords()
                : "the window cannot be opened: JavaFX says \"" + reason
                        + "\"; on Linux it needs the GTK 3 library, install it"
                        + " (libgtk-3-0 or gtk3), or use --headless or the train command";
    }

    private static String noDisplayWords() {
        return "no display: neither DISPLAY nor WAYLAND_DISPLAY leads to one; use --headless or the train command, or start"
                + " it on a desktop";
    }

    private static boolean isUnset(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank();
    }
}
