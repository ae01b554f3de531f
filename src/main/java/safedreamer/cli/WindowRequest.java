package safedreamer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import safedreamer.training.RunSettings;

/**
 * How the window is asked for.
 *
 * @param settings of the run that starts by itself, or after the demo
 * @param demo whether the shipped demo is shown first
 * @param out wanted for the run's folder; absent: it leaves nothing behind
 * @param theme absent: what the desktop asks for
 * @param headless whether it is drawn without a display
 * @param exitAfter time after which it leaves by itself; absent: it stays until it is closed
 * @param screenshot PNG file that is written as it leaves by itself
 */
public record WindowRequest(
        RunSettings settings,
        boolean demo,
        Optional<Path> out,
        Optional<Theme> theme,
        boolean headless,
        Optional<Duration> exitAfter,
        Optional<Path> screenshot) {

    /** How it looks. */
    public enum Theme {
        LIGHT,
        DARK
    }
}
