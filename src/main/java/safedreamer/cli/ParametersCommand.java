package safedreamer.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints every setting there is. */
@Command(
        name = "parameters",
        description = "Prints every setting: key, default, range, when a change applies, and what it does.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ParametersCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--markdown", description = "As Markdown tables.")
    private boolean markdown;

    @Override
    public Integer call() {
        var out = Commands.out(spec);
        out.print(markdown ? SettingsOptions.TABLE.markdown() : SettingsOptions.TABLE.describe());
        out.flush();
        return 0;
    }
}
