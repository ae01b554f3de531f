package safedreamer.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import safedreamer.settings.UserError;

/** What every command that measures times can be told. */
final class MeasuringOptions {

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each row that count.")
    private int runs;

    @Option(
            names = "--set",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "KEY=VALUE",
            description = "One setting of every row; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    /** @param runs of each row where nobody says otherwise */
    MeasuringOptions(int runs) {
        this.runs = runs;
    }

    /** @throws UserError if there would be none */
    int runs() {
        if (runs < 1) {
            throw new UserError("--runs = " + runs + ": give at least 1");
        }
        return runs;
    }

    /** {@code key=value}, as for a run. */
    List<String> overrides() {
        return overrides;
    }
}
