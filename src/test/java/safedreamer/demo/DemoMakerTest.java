package safedreamer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.RecordedRun;
import safedreamer.decision.SummaryLog;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.Checkpoint;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.TrainingListener;

/** A demo is made from a run, shipped in a jar, recorded afresh. */
class DemoMakerTest {

    private static final TrainingListener NOBODY = new TrainingListener() {};

    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void train() {
        run = folder.resolve("tiny");
        assertThat(TinyRun.train(run)).isZero();
    }

    private static Demo make(Path from, Path out) throws InterruptedException {
        return new DemoMaker(DemoOrigin.of(from, null)).make(out, 12, 5, NOBODY);
    }

    @Test
    void itHoldsTheAgentItsTrainingAndWhatItDid() throws Exception {
        Path out = folder.resolve("made");
        Demo demo = make(run, out);

        Checkpoint checkpoint = Checkpoint.open(run);
        DemoCard card = demo.card();
        assertThat(card.decisions()).isEqualTo(checkpoint.decisions());
        assertThat(card.updates()).isEqualTo(checkpoint.updates()).isPositive();
        assertThat(card.trainingCommand()).startsWith("train", "--decisions", "70");
        assertThat(card.evaluation()).isNull();
        assertThat(card.largestCost())
                .as("of what it learned from, exploring included")
                .isEqualTo(SummaryLog.read(RunDirectory.open(run)).stream()
                        .mapToDouble(DecisionSummary::cost)
                        .max()
                        .orElseThrow())
                .isPositive();
        assertThat(demo.settings().planner().actionChoice()).hasToString("MEAN");
        assertThat(demo.trainingEpisodes()).hasSize(card.episodes()).isNotEmpty();
        assertThat(Files.readString(out.resolve("README.md")))
                .contains("train --decisions 70", "| evaluation | none |");
        RecordedRun recorded = demo.recordedRun();
        assertThat(recorded.decisions())
                .hasSize(12)
                .allMatch(decision -> decision.trace() != null && decision.paths() != null && decision.state() != null);
        assertThat(recorded.decisions().get(0).decision()).isEqualTo(card.decisions() + 1);
        assertThat(Checkpoint.open(out).updates())
                .as("evaluate takes the folder")
                .isEqualTo(card.updates());
    }

    @Test
    void itIsFoundInAJarAndActsFromThere() throws Exception {
        Path made = folder.resolve("jarred");
        Demo original = make(run, made);
        Path jar = folder.resolve("program.jar");
        pack(made, jar);

        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Demo shipped = Demo.on(classPath).orElseThrow();
            assertThat(shipped.card()).isEqualTo(original.card());
            List<DecisionRecord> decisions = shipped.recordedRun().decisions();
            assertThat(decisions).hasSize(12);
            Path again = folder.resolve("from-jar");
            Demo remade = new DemoMaker(DemoOrigin.of(shipped)).make(again, 12, 5, NOBODY);
            for (int i = 0; i < 12; i++) {
                assertThat(remade.recordedRun().decisions().get(i).action())
                        .isEqualTo(decisions.get(i).action());
            }
        }
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThat(Demo.on(empty)).isEmpty();
        }
    }

    @Test
    void aDemoIsRecordedAfreshInItsPlace() throws Exception {
        Path place = folder.resolve("place");
        DemoCard before = make(run, place).card();
        Demo after = new DemoMaker(DemoOrigin.of(place, null)).make(place, 5, 6, NOBODY);

        assertThat(after.recordedRun().decisions()).hasSize(5);
        assertThat(after.card().trainingCommand()).isEqualTo(before.trainingCommand());
        assertThat(after.trainingEpisodes()).extracting(EpisodeRecord::episode).hasSize(before.episodes());
        assertThat(entries(place))
                .containsExactlyInAnyOrder(
                        "card.json", "README.md", "episodes.jsonl", "recorded-run.jsonl.gz", "checkpoints");
    }

    @Test
    void othersFilesAndOthersEvaluationsAreRefused() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(others.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> DemoMaker.requireReplaceable(others))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds other files");

        Path evaluation = folder.resolve("evaluation.json");
        Files.writeString(evaluation, """
                {"agent": "runs/other/checkpoints/step-9", "return": {"mean": 1}, "episodes": [{}, {}]}
                """);
        assertThatThrownBy(() -> DemoOrigin.of(run, evaluation))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("evaluates runs/other/checkpoints/step-9, not");
        Files.writeString(evaluation, "{}");
        assertThatThrownBy(() -> DemoOrigin.of(run, evaluation))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is no evaluation");
    }

    private static List<String> entries(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void pack(Path from, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.filter(path -> !path.equals(from)).toList()) {
                String name = "safedreamer/demo/shipped/"
                        + from.relativize(each).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, out);
                }
            }
        }
    }
}
