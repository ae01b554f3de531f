package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepRun;
import safedreamer.run.JsonText;
import tools.jackson.databind.JsonNode;

/** What an experiment says was run, can be run. */
class ExperimentsTest {

    private static final Map<String, Object> COMMANDS = Map.of(
            "train", new TrainCommand(),
            "evaluate", new EvaluateCommand(),
            "figure", new FigureCommand(),
            "summary", new SummaryCommand(),
            "sweep", new SweepCommand(),
            "bench", new BenchCommand(request -> {}));

    static List<Path> experiments() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("experiments"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsCommandsAreUnderstoodAndQuoted(Path folder) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        List<String> commands = commands(folder);
        assertThat(commands).isNotEmpty();
        for (String line : commands) {
            assertThat(readme).contains(line);
            String[] words = line.split(" ");
            assertThat(COMMANDS).containsKey(words[0]);
            CommandLine command = new CommandLine(COMMANDS.get(words[0]));
            assertThatCode(() -> command.parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                    .as(line)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsTableIsOneThatSummaryCanAddTo(Path folder) throws IOException {
        assumeFalse(isSweep(folder), "a sweep writes its own");
        ResultsTable.read(folder.resolve("results.csv"), RunSummary.COLUMNS, RunSummary.KEYS);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsSweepCanBeCarriedOutAndItsTableIsOfThatSweep(Path folder) throws IOException {
        assumeTrue(isSweep(folder), "no sweep");
        Sweep sweep = Sweep.read(folder.resolve("experiment.json"));
        sweep.runs().forEach(run -> SweepCommand.requireSettings(sweep, run));
        Path table = folder.resolve("results.csv");
        if (Files.exists(table)) {
            assertThat(Files.readAllLines(table).get(0)).contains(sweep.keys());
            assertThat(Files.readAllLines(table).stream().skip(1).map(row -> row.replaceFirst(",.*", "")))
                    .isNotEmpty()
                    .isSubsetOf(sweep.runs().stream().map(SweepRun::name).toList());
        }
    }

    private static boolean isSweep(Path folder) throws IOException {
        return Files.readString(folder.resolve("experiment.json")).contains("\"sweep\": {");
    }

    private static List<String> commands(Path folder) throws IOException {
        Path file = folder.resolve("experiment.json");
        List<String> commands = new ArrayList<>();
        for (JsonNode command :
                JsonText.parse(Files.readString(file), file.toString()).path("commands")) {
            commands.add(command.asString());
        }
        return commands;
    }
}
