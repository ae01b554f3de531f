package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {

    private static final Path FILE = Path.of("README.md");

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        List<String> targets = Pattern.compile("]\\(((?:src|LICENSE|experiments)[^)]*)\\)")
                .matcher(Files.readString(FILE))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(targets).hasSizeGreaterThan(20).allMatch(target -> Files.exists(Path.of(target)));
    }

    @Test
    void itsParametersAreThoseOfTheTable() throws IOException {
        List<String> generated = SettingsOptions.TABLE.markdown().lines().toList();
        List<String> quoted = Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `planner."))
                .toList();
        assertThat(quoted).hasSize(3);
        assertThat(generated).containsAll(quoted);
    }

    @Test
    void itNamesEveryCommandAndOption() throws IOException {
        String readme = Files.readString(FILE);
        for (String command : List.of(
                "workbench",
                "train",
                "evaluate",
                "demo",
                "whatif",
                "figure learning",
                "figure losses",
                "figure decision",
                "summary",
                "runs list",
                "runs tag",
                "runs compare",
                "runs export",
                "sweep",
                "parameters",
                "conformance",
                "bench",
                "bench growth")) {
            assertThat(readme).contains("| `" + command + "` |");
            Pattern.compile("(?m)^ .*?(--[a-z-]+)")
                    .matcher(CommandLineRun.of((command + " --help").split(" ")).out())
                    .results()
                    .map(option -> option.group(1))
                    .filter(option -> !option.equals("--version"))
                    .forEach(option -> assertThat(readme).contains(option));
        }
    }
}
