package safedreamer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunTags;

/** Gives words to runs, by which they are found again. */
@Command(
        name = "tag",
        description = "Gives words to runs, or takes them away; runs list --where tag=WORD finds them again.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RunsTagCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "The folder of a run.")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--add", split = ",", paramLabel = "WORD[,WORD...]", description = "Words to give.")
    private List<String> added = new ArrayList<>();

    @Option(names = "--remove", split = ",", paramLabel = "WORD[,WORD...]", description = "Words to take away.")
    private List<String> removed = new ArrayList<>();

    @Override
    public Integer call() {
        List<RunDirectory> opened = runs.stream().map(RunDirectory::open).toList();
        for (RunDirectory run : opened) {
            RunTags tags = RunTags.read(run.tags()).with(added).without(removed);
            tags.write(run.tags());
            Commands.out(spec).println(run.path() + ": " + String.join(" ", tags.tags()));
        }
        Commands.out(spec).flush();
        return 0;
    }
}
