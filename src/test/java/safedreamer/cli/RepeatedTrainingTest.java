package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.RunConfig;
import safedreamer.training.RunFolder;
import safedreamer.training.RunRecorder;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionOptions;
import safedreamer.training.SmallRuns;
import safedreamer.training.TrainingListener;
import safedreamer.training.TrainingSession;

/** Changes, an undo among them, are events on the run's axis; the command line makes them again at the same decisions. */
class RepeatedTrainingTest {

    private static final int DECISIONS = 96;

    @TempDir
    private Path folder;

    @Test
    void changesAndTheirUndoAreMadeAgainAtTheSameDecisions() throws Exception {
        RunSettings settings = SmallRuns.settings("threads=1");
        PlannerSettings first = settings.planner();
        PlannerSettings other = ParameterTable.of(PlannerSettings.class).with(first, "costLimit", 40.0);
        Path original = folder.resolve("original");
        RunConfig config = new RunConfig(settings, DECISIONS, 0);
        try (RunFolder kept = RunFolder.create(original, config, List.of())) {
            RunDirectory directory = kept.directory();
            try (TrainingSession session =
                            new TrainingSession(settings, SessionOptions.of(directory, DECISIONS, 0, null));
                    RunRecorder recorder = RunRecorder.of(directory, settings, DECISIONS)) {
                session.addListener(recorder);
                session.addListener(new TrainingListener() {
                    @Override
                    public void onDecision(DecisionRecord made) {
                        if (made.decision() == 86) {
                            session.changePlanner(other);
                        } else if (made.decision() == 91) {
                            session.changePlanner(first);
                        }
                    }
                });
                session.start();
                assertThat(session.awaitEnd(Duration.ofSeconds(120))).isTrue();
            }
        }
        assertThat(Overrides.read(RunDirectory.at(original).overrides()).events())
                .extracting(Overrides.Event::decision)
                .containsExactly(87L, 92L);

        Path repeated = folder.resolve("repeated");
        CommandLineRun again =
                CommandLineRun.of("train", "--repeat", original.toString(), "--out", repeated.toString());

        assertThat(again.err()).isEmpty();
        for (String file : List.of("config.json", "overrides.json", "episodes.jsonl", "metrics.jsonl")) {
            assertThat(withoutTimes(repeated.resolve(file))).as(file).isEqualTo(withoutTimes(original.resolve(file)));
        }
    }

    @Test
    void aRunThatIsRepeatedKeepsAllItsSettings() {
        CommandLineRun refused = CommandLineRun.of("train", "--repeat", folder.toString(), "--set", "seed=2");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--repeat takes every setting from " + folder + ": leave --set out");
    }

    private static String withoutTimes(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("\"decisionsPerMinute\":[^,}]*", "")
                .replaceAll("\"seconds\":[^,}]*", "");
    }
}
