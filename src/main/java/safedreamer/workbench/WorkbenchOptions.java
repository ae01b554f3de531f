package safedreamer.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;

/**
 * How the workbench is opened.
 *
 * @param settings of the run that starts by itself, or after the demo
 * @param demo whether the shipped demo is shown first
 * @param out wanted for the run's folder; absent: it leaves nothing behind
 * @param theme absent: what the desktop asks for
 * @param headless on JavaFX's own Headless platform, with software rendering
 * @param exitAfter time the window is open before it leaves by itself; absent: until it is closed
 * @param screenshot PNG file written as the window leaves by itself
 * @param width of the scene, logical pixels; at least {@link #SMALLEST_WIDTH}
 * @param height of the scene, logical pixels; at least {@link #SMALLEST_HEIGHT}
 */
public record WorkbenchOptions(
        RunSettings settings,
        boolean demo,
        Optional<Path> out,
        Optional<Theme> theme,
        boolean headless,
        Optional<Duration> exitAfter,
        Optional<Path> screenshot,
        int width,
        int height) {

    public static final int SMALLEST_WIDTH = 1180;
    public static final int SMALLEST_HEIGHT = 720;
    public static final int USUAL_WIDTH = 1440;
    public static final int USUAL_HEIGHT = 900;

    public WorkbenchOptions {
        if (width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT) {
            throw new UserError("the window cannot be " + width + " x " + height + ": give at least " + SMALLEST_WIDTH
                    + " x " + SMALLEST_HEIGHT);
        }
        if (exitAfter.isPresent() && !exitAfter.get().isPositive()) {
            throw new UserError(
                    "the window cannot leave after " + exitAfter.get().toMillis() + " ms: give a time above zero");
        }
        if (screenshot.isPresent() && exitAfter.isEmpty()) {
            throw new UserError(
                    "a screenshot is taken when the window leaves by itself: say after how many seconds, too");
        }
    }

    /** A window in the usual size, open until it is closed, whose run leaves nothing behind. */
    public static WorkbenchOptions of(RunSettings settings) {
        return new WorkbenchOptions(
                settings,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                USUAL_WIDTH,
                USUAL_HEIGHT);
    }
}
