package safedreamer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.RunFolder;

/** Opens the window. */
@Command(
        name = WorkbenchCommand.NAME,
        description =
                "Opens the window: an agent trains in it at once, and shows what it imagines and why it acts as it"
                        + " does.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class WorkbenchCommand implements Callable<Integer> {

    static final String NAME = "workbench";

    private static final double LONGEST_SECONDS = 1e7;

    private final Window window;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for the run. Without it: runs/ and the time.")
    private @Nullable Path out;

    @Option(names = "--headless", description = "Draws the window without a display, for scripts and pictures.")
    private boolean headless;

    @Option(
            names = "--exit-after",
            paramLabel = "SECONDS",
            description = "Leaves by itself after so long. Without it: stays until the window is closed.")
    private @Nullable Double exitAfter;

    @Option(
            names = "--screenshot",
            paramLabel = "FILE.png",
            description = "Writes a picture of the window as it leaves by itself; needs --exit-after.")
    private @Nullable Path screenshot;

    @Option(names = "--theme", paramLabel = "NAME", description = "light or dark. Without it: as the desktop is.")
    private WindowRequest.@Nullable Theme theme;

    WorkbenchCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (screenshot != null && exitAfter == null) {
            throw new UserError("--screenshot needs --exit-after: say after how many seconds it is taken");
        }
        if (out != null) {
            RunDirectory.requireFree(out);
        }
        window.open(new WindowRequest(
                options.resolve(),
                Optional.of(out == null ? RunFolder.byTheTime() : out),
                Optional.ofNullable(theme),
                headless,
                Optional.ofNullable(exitAfter).map(WorkbenchCommand::duration),
                Optional.ofNullable(screenshot)));
        return 0;
    }

    private static Duration duration(double seconds) {
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new UserError("--exit-after = " + seconds + " is out of range: give seconds above 0");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
