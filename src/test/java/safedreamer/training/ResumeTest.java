package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.run.Manifest;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

/** A run that was interrupted comes out as the same run. */
class ResumeTest {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    @TempDir
    private Path folder;

    private RunDirectory create(String name, RunSettings settings) {
        return RunDirectory.create(
                folder.resolve(name),
                new RunConfig(settings, 0, 0).text(),
                Manifest.ofThisProcess(List.of(), settings.seed(), "cpu", Instant.EPOCH));
    }

    /** Trains to a decision with a checkpoint every few; returns all decisions that were made. */
    private static Recorder train(RunDirectory run, RunSettings settings, Continuation from, long decisions, long every)
            throws InterruptedException {
        return train(run, settings, from, decisions, every, session -> {});
    }

    private static Recorder train(
            RunDirectory run,
            RunSettings settings,
            Continuation from,
            long decisions,
            long every,
            Consumer<TrainingSession> prepared)
            throws InterruptedException {
        Recorder recorder = new Recorder();
        SessionOptions options = SessionOptions.of(run, decisions, every, from);
        RunSettings first = from == null ? settings : from.settings();
        try (RunRecorder log =
                        from == null ? RunRecorder.of(run, settings, decisions) : RunRecorder.of(run, from, decisions);
                TrainingSession session = new TrainingSession(first, options)) {
            session.addListener(log);
            session.addListener(recorder);
            prepared.accept(session);
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(120))).isTrue();
            assertThat(recorder.errors).isEmpty();
        }
        return recorder;
    }

    private static Continuation continuation(RunDirectory run, List<String> notices) {
        return Continuation.of(run, notices::add);
    }

    /** The weights, the optimisers, and what the agent remembers, byte for byte; and all that is counted. */
    private static void assertSameState(RunDirectory run, RunDirectory other, long decisions) throws IOException {
        String step = "step-" + decisions;
        Path mine = run.checkpoints().resolve(step);
        Path theirs = other.checkpoints().resolve(step);
        for (String file : List.of("weights.safetensors", "running.episodes")) {
            assertThat(mine.resolve(file)).hasSameBinaryContentAs(theirs.resolve(file));
        }
        assertThat(withoutTimes(mine.resolve("checkpoint.json")))
                .isEqualTo(withoutTimes(theirs.resolve("checkpoint.json")));
        assertThat(run.metrics()).hasSameBinaryContentAs(other.metrics());
        assertThat(withoutTimes(run.episodes())).isEqualTo(withoutTimes(other.episodes()));
    }

    private static String withoutTimes(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("\"nanos\" : \\d+", "")
                .replaceAll("\"decisionsPerMinute\":[0-9.E]+", "")
                .replaceAll("(?s)\"segments\" : \\[.*?\\]", "");
    }

    /** Interrupted while exploring, with updates owed, within an episode, and just after one. */
    @ParameterizedTest
    @CsvSource({
        "osrp, 33, false",
        "osrp-lag, 95, false",
        "bsrp-lag, 83, false",
        "osrp, 80, false",
        "cem, 130, false",
        "osrp-lag, 95, true",
        "osrp, 101, true"
    })
    void aResumedRunIsTheUninterruptedOneBitForBit(String variant, int interruption, boolean together)
            throws Exception {
        RunSettings settings = SmallRuns.settings(
                "variant=" + variant,
                "learning.updatesPerDecision=" + (together ? 1.3 : 0.3),
                "learning.actWhileLearning=" + together,
                "actorCritic.updateEvery=3",
                "seed=4");
        long end = interruption + 25;
        RunDirectory whole = create("whole", settings);
        Recorder uninterrupted = train(whole, settings, null, end, 0);
        RunDirectory parted = create("parted", settings);
        train(parted, settings, null, interruption, 0);

        Recorder rest = train(parted, settings, continuation(parted, new ArrayList<>()), end, 0);

        assertThat(rest.actions())
                .containsExactlyElementsOf(uninterrupted
                        .actions()
                        .subList(interruption, uninterrupted.actions().size()));
        assertSameState(parted, whole, end);
    }

    @Test
    void stepsAfterTheLastCheckpointAreMadeAgainWithTheChangesThatWereMadeInThem() throws Exception {
        RunSettings settings = SmallRuns.settings("seed=8");
        RunDirectory run = create("run", settings);
        Recorder first = train(run, settings, null, 103, 20, session -> session.addListener(changeAt(session, 95)));
        assertThat(Overrides.read(run.overrides()).events())
                .containsExactly(
                        new Overrides.Event(96, java.util.Map.of("planner.costLimit", 7.5, "planner.horizon", 3)));
        // As a kill leaves it: the last checkpoint is gone, and so is the one before it.
        safedreamer.run.AtomicFiles.deleteTree(run.checkpoints().resolve("step-103"));
        safedreamer.run.AtomicFiles.deleteTree(run.checkpoints().resolve("step-100"));
        Files.writeString(run.metrics(), "{\"update\":", java.nio.file.StandardOpenOption.APPEND);

        Continuation from = continuation(run, new ArrayList<>());
        assertThat(from.checkpoint().decisions()).isEqualTo(80);
        Recorder again = train(run, settings, from, 103, 20);

        assertThat(again.actions()).containsExactlyElementsOf(first.actions().subList(80, 103));
        DecisionRecord last = again.decisions.get(again.decisions.size() - 1);
        assertThat(last.trace()).isNotNull();
        assertThat(last.trace().settings().costLimit()).isEqualTo(7.5);
        assertThat(Overrides.read(run.overrides()).events()).hasSize(1);
        RunDirectory whole = create("whole", settings);
        train(whole, settings, null, 103, 0, session -> session.addListener(changeAt(session, 95)));
        assertSameState(run, whole, 103);
    }

    private static TrainingListener changeAt(TrainingSession session, long decision) {
        return new TrainingListener() {
            @Override
            public void onDecision(DecisionRecord made) {
                if (made.decision() == decision) {
                    RunSettings changed = TABLE.with(session.settings(), "planner.costLimit", 7.5);
                    session.changePlanner(
                            TABLE.with(changed, "planner.horizon", 3).planner());
                }
            }
        };
    }

    @Test
    void experienceIsThinnedOnDiskAsInMemory() throws Exception {
        RunSettings settings = SmallRuns.settings("learning.replayCapacity=1000", "learning.exploringEpisodes=70");
        RunDirectory run = create("run", settings);
        train(run, settings, null, 1340, 100);
        assertThat(run.replay().resolve("step-100.episodes")).doesNotExist();
        assertThat(run.replay().resolve("step-1340.episodes")).exists();

        Continuation from = continuation(run, new ArrayList<>());
        RunDirectory whole = create("whole", settings);
        train(run, settings, from, 1410, 0);
        train(whole, settings, null, 1410, 0);

        assertSameState(run, whole, 1410);
    }

    @Test
    void aDamagedCheckpointIsSetAsideAndTheOneBeforeItTaken() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        train(run, settings, null, 60, 20);
        for (int step : new int[] {60, 40}) {
            Path file = run.checkpoints().resolve("step-" + step).resolve("weights.safetensors");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        List<String> notices = new ArrayList<>();

        Continuation from = continuation(run, notices);

        assertThat(from.checkpoint().decisions()).isEqualTo(20);
        assertThat(notices).hasSize(2).allSatisfy(line -> assertThat(line).contains("is damaged", "one before it"));
        assertThat(run.checkpoints().resolve("damaged-step-60")).isDirectory();
        train(run, settings, from, 60, 20);
        assertThat(run.checkpoints().resolve("step-60")).isDirectory();
    }

    @Test
    void aRunWithoutAWholeCheckpointSaysWhy() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        train(run, settings, null, 20, 0);
        Files.delete(run.replay().resolve("step-20.episodes"));

        assertThatThrownBy(() -> continuation(run, new ArrayList<>()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no checkpoint that it can go on from")
                .hasMessageContaining("step-20.episodes");
        assertThat(run.checkpoints().resolve("step-20")).isDirectory();
    }

    @Test
    void whatAKilledProcessDidNotComeToRemoveIsRemoved() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        train(run, settings, null, 40, 20);
        Path newest = run.checkpoints().resolve("step-40");
        for (int step = 1; step <= 4; step++) {
            Path old = Files.createDirectory(run.checkpoints().resolve("step-" + step));
            Files.copy(newest.resolve("checkpoint.json"), old.resolve("checkpoint.json"));
        }

        ReplayContents known = CheckpointInfo.read(newest).replay();
        CheckpointWriter goingOn = new CheckpointWriter(run.checkpoints(), run.replay(), known);

        assertThat(goingOn).isNotNull();
        assertThat(CheckpointFolder.steps(run.checkpoints()))
                .extracting(step -> step.getFileName().toString())
                .containsExactly("step-4", "step-20", "step-40");
        continuation(run, new ArrayList<>()).checkpoint().verify();
    }

    @Test
    void whatALaterProgramWroteIsNotTakenForDamage() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        train(run, settings, null, 40, 20);
        Path info = run.checkpoints().resolve("step-40").resolve("checkpoint.json");
        Files.writeString(info, Files.readString(info).replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 9"));

        assertThatThrownBy(() -> continuation(run, new ArrayList<>()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("format version 9");
    }

    /** What an error cut off cannot be repeated; nothing else is lost. */
    @Test
    void afterAnErrorInTheMidstOfADecisionTheNextEpisodeBegins() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        Recorder broken = new Recorder();
        try (TrainingSession session = new TrainingSession(settings, SessionOptions.of(run, 0, 0, null))) {
            session.addListener(broken);
            session.addListener(new TrainingListener() {
                @Override
                public void onDecision(DecisionRecord decision) {
                    if (decision.decision() == 90) {
                        throw new IllegalStateException("broken on purpose");
                    }
                }
            });
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(broken.errors).hasSize(1);

        Recorder rest = train(run, settings, continuation(run, new ArrayList<>()), 95, 0);

        assertThat(rest.decisions.get(0).decision()).isEqualTo(91);
        assertThat(rest.decisions.get(0).episode()).isEqualTo(6);
        assertThat(rest.decisions.get(0).stepInEpisode()).isZero();
    }

    @Test
    void withOtherSettingsItGoesOnFromTheNextDecisionAndSaysSo() throws Exception {
        RunSettings settings = SmallRuns.settings();
        RunDirectory run = create("run", settings);
        train(run, settings, null, 85, 0);
        Continuation from = continuation(run, new ArrayList<>());
        RunSettings changed = TABLE.with(settings, "model.learningRate", 0.0005);

        train(run, settings, from.with(changed), 90, 0);

        assertThat(Overrides.read(run.overrides()).events())
                .containsExactly(new Overrides.Event(86, java.util.Map.of("model.learningRate", 0.0005)));
        assertThat(Checkpoint.open(run.path()).settings()).isEqualTo(changed);
    }
}
