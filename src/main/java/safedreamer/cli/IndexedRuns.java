package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import safedreamer.run.index.RunCondition;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunIndex;
import safedreamer.training.RunConfig;

/** The options that say which runs are meant. */
final class IndexedRuns {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder with runs in it, at any depth.")
    private Path root = Path.of("runs");

    @Option(
            names = "--where",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "CONDITION",
            description = "Only runs that meet it: NAME=VALUE, or with !=, <, <=, > or >=. NAME is state, tag, path,"
                    + " decisions, episodes, recentReturn, recentCost or a setting. Several, with commas between them or"
                    + " the option repeated: all must be met.")
    private List<String> conditions = new ArrayList<>();

    Path root() {
        return root;
    }

    /**
     * Brings the index up to date, and asks it.
     *
     * @param notices hears of runs that cannot be read
     * @throws safedreamer.settings.UserError if a condition is none, or the index cannot be used
     */
    List<RunFacts> find(PrintWriter notices) {
        List<RunCondition> parsed = conditions.stream()
                .flatMap(line -> RunCondition.parseAll(line).stream())
                .toList();
        try (RunIndex index = RunIndex.open(root, RunConfig.defaults())) {
            index.update(notices::println);
            notices.flush();
            return index.find(parsed);
        }
    }
}
