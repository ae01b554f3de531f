package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.agent.AgentWeights;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;

class DecisionFilesTest {

    @TempDir
    private Path folder;

    private static DecisionRecord made() {
        SampleRun run = new SampleRun(20, 40);
        run.decide(SampleRun.SETTINGS.planner());
        return run.decide(SampleRun.SETTINGS.planner());
    }

    @Test
    void aBundleBringsTheDecisionBackToTheLastBit() {
        DecisionRecord made = made();
        made.trace().last().rewardReturn()[2] = Float.NaN;
        made.trace().last().rewardReturn()[3] = -0.0f;
        AgentWeights weights = new AgentWeights(Map.of("model", new float[] {1e-42f, 3.1f}), 17);
        Path file = folder.resolve("decision.zip");
        DecisionBundle bundle = new DecisionBundle(SampleRun.SETTINGS, KeptDecision.of(made), weights);
        bundle.write(file);

        assertThat(DecisionBundle.read(file))
                .usingRecursiveComparison()
                .withEqualsForType(
                        (Float one, Float other) -> Float.floatToRawIntBits(one) == Float.floatToRawIntBits(other),
                        Float.class)
                .isEqualTo(bundle);
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.zip"), "not a zip file");

        assertThatThrownBy(() -> DecisionBundle.read(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("notes.zip");
        assertThatThrownBy(() -> DecisionBundle.read(folder.resolve("absent.zip")))
                .isInstanceOf(UserError.class);
    }

    @Test
    void aLogFindsEachOfItsDecisionsWithoutItsSearch() {
        DecisionRecord model = made();
        try (DecisionLog log = new DecisionLog(folder.resolve("log"), 4, 100)) {
            for (long decision = 1; decision <= 10; decision++) {
                log.onDecision(DecisionArchiveTest.numbered(model, decision));
            }
        }
        KeptDecision found = DecisionLog.find(folder.resolve("log"), 7);

        assertThat(found.record().decision()).isEqualTo(7);
        assertThat(found.thinned()).isTrue();
        assertThat(found.seed()).isEqualTo(model.trace().seed());
        assertThat(found.settings()).isEqualTo(model.trace().settings());
        assertThat(found.record().state()).usingRecursiveComparison().isEqualTo(model.state());
        assertThat(DecisionLog.find(folder.resolve("log"), 10).record().decision())
                .isEqualTo(10);
        assertThatThrownBy(() -> DecisionLog.find(folder.resolve("log"), 11)).hasMessageContaining("from 1 to 10");
    }

    @Test
    void ofOldFilesEveryTenthStays() throws IOException {
        DecisionRecord model = made();
        try (DecisionLog log = new DecisionLog(folder, 2, 3)) {
            for (long decision = 1; decision <= 60; decision++) {
                log.onDecision(DecisionArchiveTest.numbered(model, decision));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactly(
                            "19-20.jsonl.gz", "39-40.jsonl.gz", "55-56.jsonl.gz", "57-58.jsonl.gz", "59-60.jsonl.gz");
        }
    }
}
