package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.decision.DecisionLog;
import safedreamer.run.JsonText;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionOptions;
import safedreamer.training.SmallRuns;
import safedreamer.training.TrainingSession;
import tools.jackson.databind.JsonNode;

/** A real run, its folder, and questions asked of its decisions afterwards. */
class WhatIfCommandTest {

    private static final int DECISIONS = 92;

    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void train() throws InterruptedException {
        run = train("run", SmallRuns.settings());
    }

    private static Path train(String name, RunSettings settings) throws InterruptedException {
        Path run = folder.resolve(name);
        RunDirectory directory =
                RunDirectory.create(run, "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
        DecisionLog kept = new DecisionLog(directory.decisions());
        try (TrainingSession session =
                new TrainingSession(settings, new SessionOptions(DECISIONS, directory.checkpoints(), 0))) {
            session.addListener(kept);
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(60))).isTrue();
        }
        kept.close();
        return run;
    }

    @Test
    void aDecisionIsPlannedAgainAndTheDifferenceIsSaid() throws IOException {
        Path json = folder.resolve("answer.json");
        CommandLineRun asked = CommandLineRun.of(
                "whatif",
                run.toString(),
                "--decision",
                "85",
                "--set",
                "planner.costLimit=100000",
                "--json",
                json.toString());

        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        assertThat(asked.out().lines().toList())
                .anyMatch(line -> line.startsWith("decision 85. A is planned again with the weights B has"))
                .anyMatch(line -> line.startsWith("safe futures") && line.endsWith("17 of 17"))
                .anyMatch(line -> line.startsWith("With 10 other seeds B's return is higher in "));
        JsonNode answer = JsonText.parse(Files.readString(json), "answer");
        assertThat(answer.path("b").path("safe").asInt()).isEqualTo(17);
        assertThat(answer.path("otherSeedsB").size()).isEqualTo(10);
    }

    @Test
    void aBundleGivesTheSameAnswerElsewhere() throws IOException {
        Path bundle = folder.resolve("decision-92.zip");
        Path there = folder.resolve("there.json");
        Path here = folder.resolve("here.json");
        CommandLineRun written = CommandLineRun.of(
                "whatif",
                run.toString(),
                "--decision",
                "90",
                "--set",
                "planner.horizon=6",
                "--bundle",
                bundle.toString(),
                "--json",
                here.toString());
        CommandLineRun opened = CommandLineRun.of(
                "whatif", bundle.toString(), "--set", "planner.horizon=6", "--json", there.toString());

        assertThat(written.err()).isEmpty();
        assertThat(opened.err()).isEmpty();
        assertThat(there).hasSameTextualContentAs(here);
    }

    @Test
    void anAgentThatSeesByLidarIsAskedInItsOwnWorld() throws InterruptedException {
        Path lidar = train("lidar", SmallRuns.settings("observation=LIDAR", "model.costHead=TWO_HOT"));
        Path bundle = folder.resolve("lidar.zip");

        CommandLineRun asked =
                CommandLineRun.of("whatif", lidar.toString(), "--decision", "90", "--bundle", bundle.toString());
        CommandLineRun opened = CommandLineRun.of("whatif", bundle.toString());

        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        assertThat(opened.err()).isEmpty();
        assertThat(asked.out()).startsWith(opened.out());
    }

    @Test
    void whatCannotBeAskedIsSaidInOneLine() {
        assertRefused("safedreamer: which decision of " + run + "? Say --decision N", "whatif", run.toString());
        assertThat(CommandLineRun.of("whatif", run.toString(), "--decision", "999")
                        .err())
                .contains("there is no decision 999")
                .contains("to " + DECISIONS);
        assertRefused(
                "safedreamer: seed cannot be asked about: only the planner's settings and the variant can",
                "whatif",
                run.toString(),
                "--decision",
                "90",
                "--set",
                "seed=4");
        assertRefused(
                "safedreamer: BSRP-LAG does not search: name a variant that does",
                "whatif",
                run.toString(),
                "--decision",
                "90",
                "--set",
                "variant=bsrp-lag");
    }

    private static void assertRefused(String line, String... args) {
        CommandLineRun refused = CommandLineRun.of(args);
        assertThat(refused.err()).isEqualTo(line + System.lineSeparator());
        assertThat(refused.status()).isEqualTo(2);
    }
}
