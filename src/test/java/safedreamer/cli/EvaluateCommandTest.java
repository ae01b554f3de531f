package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theResultIsPrintedAndWrittenAsOneObject() throws IOException {
        Path file = folder.resolve("random.json");

        CommandLineRun run =
                CommandLineRun.of("evaluate", "--random", "--episodes", "4", "--seed", "3", "--json", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(8)
                .contains("on the planar engine: Bumps are approximated, nothing tips or hops: vase.")
                .anyMatch(line -> line.startsWith("episode 4/4: return "))
                .anyMatch(line -> line.matches("return -?\\d+\\.\\d\\d \\(95 %: .* to .*, 4 episodes\\)"))
                .anyMatch(line -> line.startsWith("share of episodes with a cost over 2.0: "));
        JsonNode result = JsonText.parse(Files.readString(file), file.toString());
        assertThat(result.propertyNames())
                .contains("formatVersion", "return", "cost", "shareOverLimit", "episodes", "task", "seed", "costLimit");
        assertThat(result.path("approximation").asString()).contains("vase");
        for (String quantity : new String[] {"return", "cost", "shareOverLimit"}) {
            assertThat(result.path(quantity).propertyNames()).containsExactly("mean", "low", "high", "n");
        }
        double sum = 0;
        for (JsonNode episode : result.path("episodes")) {
            sum += episode.path("return").asDouble();
        }
        assertThat(result.path("episodes").size()).isEqualTo(4);
        assertThat(result.path("return").path("mean").asDouble() * 4).isCloseTo(sum, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameResultAndTheLimitIsASetting() throws IOException {
        String once = evaluate("--seed", "3");
        assertThat(evaluate("--seed", "3")).isEqualTo(once);
        assertThat(evaluate("--seed", "4")).isNotEqualTo(once);
        JsonNode lenient = JsonText.parse(evaluate("--seed", "3", "--set", "costLimit=100000"), "lenient");
        assertThat(lenient.path("shareOverLimit").path("mean").asDouble()).isZero();
        assertThat(lenient.path("costLimit").asDouble()).isEqualTo(100000);
    }

    @Test
    void howManyEpisodesRunAtATimeChangesNothing() throws IOException {
        assertThat(evaluate("--environments", "1")).isEqualTo(evaluate("--environments", "3"));

        Path run = folder.resolve("run");
        assertThat(CommandLineRun.of(TinyTraining.command(2, "--decisions", "40", "--out", run.toString()))
                        .status())
                .isZero();
        String trained = trained(run, 1);
        assertThat(trained).isEqualTo(trained(run, 2));
        assertThat(JsonText.parse(trained, "trained").path("costForesight").propertyNames())
                .containsExactly("costly", "alarms", "foreseen");

        CommandLineRun refused = CommandLineRun.of("evaluate", "--random", "--environments", "0");
        assertThat(refused.err()).contains("--environments = 0 is out of range: give 1 to 256");
    }

    @Test
    void aSearchCanRankFuturesByAnotherVariantsRuleButNoActorCanTakeOver() throws IOException {
        Path run = folder.resolve("run");
        assertThat(CommandLineRun.of(TinyTraining.command(2, "--decisions", "40", "--out", run.toString()))
                        .status())
                .isZero();

        JsonNode own = JsonText.parse(trained(run, 1, "--set", "eliteCount=1"), "own");
        JsonNode free = JsonText.parse(trained(run, 1, "--set", "eliteCount=1", "--set", "variant=cem"), "cem");
        CommandLineRun refused = CommandLineRun.of(
                "evaluate", "--checkpoint", run.toString(), "--episodes", "1", "--set", "variant=unsafe");

        assertThat(own.path("variant").asString()).isEqualTo("OSRP");
        assertThat(free.path("variant").asString()).isEqualTo("CEM");
        assertThat(free.path("episodes")).isNotEqualTo(own.path("episodes"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("UNSAFE acts with its actor");
    }

    private String trained(Path run, int environments, String... more) throws IOException {
        Path file = folder.resolve("trained.json");
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--checkpoint",
                run.toString(),
                "--episodes",
                "3",
                "--environments",
                Integer.toString(environments),
                "--json",
                file.toString()));
        args.addAll(List.of(more));
        CommandLineRun evaluated = CommandLineRun.of(args.toArray(String[]::new));
        assertThat(evaluated.err()).isEmpty();
        return Files.readString(file);
    }

    @Test
    void randomActionsCanBePlayedInAnyTaskButATrainedAgentOnlyInItsOwn() throws IOException {
        JsonNode result = JsonText.parse(evaluate("--task", "SafetyPointCircle1"), "circle");
        assertThat(result.path("task").asString()).isEqualTo("SafetyPointCircle1");

        CommandLineRun refused =
                CommandLineRun.of("evaluate", "--checkpoint", folder.toString(), "--task", "SafetyPointCircle1");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--task = SafetyPointCircle1 goes with --random alone");
    }

    private String evaluate(String... more) throws IOException {
        Path file = folder.resolve("result.json");
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {"evaluate", "--random", "--episodes", "3", "--json", file.toString()}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        assertThat(CommandLineRun.of(args).status()).isZero();
        return Files.readString(file);
    }
}
