package safedreamer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.demo.Demo;
import safedreamer.run.RunDirectory;
import safedreamer.settings.Overlays;
import safedreamer.settings.UserError;
import safedreamer.training.RunFolder;

/** Opens the window. */
@Command(
        name = WorkbenchCommand.NAME,
        description =
                "Opens the window: an agent shows what it imagines and why it acts as it does. With an option that"
                        + " says what is trained, training starts at once; without one, a trained agent acts.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class WorkbenchCommand implements Callable<Integer> {

    static final String NAME = "workbench";

    private static final String DEMO = "--demo";

    private static final double LONGEST_SECONDS = 1e7;

    private final Window window;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = DEMO,
            description = "Shows the trained agent that ships with the program, as without any option of training.")
    private boolean demo;

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
        boolean shown = showsDemo();
        window.open(new WindowRequest(
                shown ? options.resolve(Overlays.DEMO_PRESET) : options.resolve(),
                shown,
                Optional.of(out == null ? RunFolder.byTheTime() : out),
                Optional.ofNullable(theme),
                headless,
                Optional.ofNullable(exitAfter).map(WorkbenchCommand::duration),
                Optional.ofNullable(screenshot)));
        return 0;
    }

    private boolean showsDemo() {
        List<String> chosen = SettingsOptions.given(spec);
        if (!demo) {
            return chosen.isEmpty() && out == null && Demo.shipped().isPresent();
        }
        if (!chosen.isEmpty()) {
            throw new UserError(DEMO + " shows an agent that is trained already: leave out " + chosen.get(0));
        }
        if (out != null) {
            throw new UserError(DEMO + " leaves nothing behind: leave out --out");
        }
        if (Demo.shipped().isEmpty()) {
            throw new UserError("this program was put together without a demo: build it from the repository, whose"
                    + " assets/demo belongs on the class path, or leave out " + DEMO);
        }
        return true;
    }

    private static Duration duration(double seconds) {
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new UserError("--exit-after = " + seconds + " is out of range: give seconds above 0");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
