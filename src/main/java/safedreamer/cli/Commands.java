package safedreamer.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What commands know of where they run. */
final class Commands {

    private Commands() {}

    /** Where a command prints its results to. */
    static PrintWriter out(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli fills the spec in before it calls a command");
        }
        return spec.commandLine().getOut();
    }

    /** What followed the program's name on the command line. */
    static List<String> arguments(@Nullable CommandSpec spec) {
        return spec == null
                ? List.of()
                : spec.root().commandLine().getParseResult().originalArgs();
    }

    /** Whether an option was typed, and not taken from its default. */
    static boolean given(@Nullable CommandSpec spec, String option) {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Whether somebody looks at a screen whose lines can be written over. */
    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
