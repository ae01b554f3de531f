package safedreamer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.PresetDifference;
import safedreamer.training.RunSettings;

/** Prints every setting there is. */
@Command(
        name = "parameters",
        description =
                "Prints every setting: key, default, range, when a change applies, and what it does; then what size,"
                        + " preset and --set make of the defaults. With --preset alone: only what that one changes.",
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
        PrintWriter out = Commands.out(spec);
        if (Commands.given(spec, "--preset") && !Commands.given(spec, "--size") && !Commands.given(spec, "--set")) {
            listPreset(out);
        } else {
            listAll(out);
        }
        out.flush();
        return 0;
    }

    private void listPreset(PrintWriter out) {
        out.println(Overlays.PRESETS.sentence(options.preset()));
        for (PresetDifference.Change change :
                PresetDifference.of(SettingsOptions.TABLE, options.preset()).changes()) {
            ParameterInfo row = change.parameter();
            out.println();
            out.println(assignment(row, change.value()) + "  default " + row.text(row.fallback()) + "; " + row.range());
            out.println("    " + row.help());
        }
    }

    private void listAll(PrintWriter out) {
        ParameterTable<RunSettings> table = SettingsOptions.TABLE;
        RunSettings chosen = options.resolve();
        out.println(markdown ? table.markdown() : table.describe());
        out.println("Those of these that size, preset and --set change:");
        out.println();
        for (ParameterInfo changed : table.differences(table.defaults(), chosen)) {
            out.println(assignment(changed, table.get(chosen, changed.key())));
        }
    }

    private String assignment(ParameterInfo row, Object value) {
        String typed = row.key() + "=" + row.text(value);
        return markdown ? "- `" + typed + "`" : typed;
    }
}
