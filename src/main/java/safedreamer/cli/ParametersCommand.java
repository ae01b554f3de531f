package safedreamer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.training.RunSettings;

/** Prints every setting there is. */
@Command(
        name = "parameters",
        description =
                "Prints every setting: key, default, range, when a change applies, and what it does; then what size,"
                        + " preset and --set make of the defaults.",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ParametersCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--markdown", description = "As Markdown tables.")
    private boolean markdown;

    @Override
    public Integer call() {
        ParameterTable<RunSettings> table = SettingsOptions.TABLE;
        RunSettings chosen = options.resolve();
        PrintWriter out = Commands.out(spec);
        out.println(markdown ? table.markdown() : table.describe());
        out.println("Those of these that size, preset and --set change:");
        out.println();
        for (ParameterInfo changed : table.differences(table.defaults(), chosen)) {
            String assignment = changed.key() + "=" + changed.text(table.get(chosen, changed.key()));
            out.println(markdown ? "- `" + assignment + "`" : assignment);
        }
        out.flush();
        return 0;
    }
}
