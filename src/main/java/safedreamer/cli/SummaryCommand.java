package safedreamer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.run.JsonText;

/** Puts what came of a run into a table of results. */
@Command(
        name = "summary",
        description = "Puts a run and its evaluation into a CSV table of results: one row for each variant, size and"
                + " seed, a new one in place of the old.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class SummaryCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "The folder of a run.")
    private Path run = Path.of("");

    @Option(
            names = "--evaluation",
            required = true,
            paramLabel = "FILE",
            description = "What evaluate --json wrote of this run.")
    private Path evaluation = Path.of("");

    @Option(names = "--csv", required = true, paramLabel = "FILE", description = "The table; made if it is not there.")
    private Path csv = Path.of("");

    @Override
    public Integer call() {
        ResultsTable table = ResultsTable.read(csv, RunSummary.COLUMNS, RunSummary.KEYS);
        table.put(RunSummary.of(LoggedRun.read(run), JsonText.tree(evaluation), evaluation.toString()));
        table.write();
        Commands.out(spec).println("row written in " + csv);
        return 0;
    }
}
