package safedreamer.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.RecordedRun;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;
import safedreamer.training.ActingOptions;
import safedreamer.training.Checkpoint;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingListener;
import safedreamer.training.TrainingSession;

/** Makes a demo: copies an agent, has it act in a layout it was not trained on, and writes down what it did. */
public final class DemoMaker {

    private final DemoOrigin origin;

    public DemoMaker(DemoOrigin origin) {
        this.origin = origin;
    }

    /**
     * Finds out early whether {@link #make} would refuse.
     *
     * @throws UserError if the folder holds anything but a demo, which is replaced
     */
    public static void requireReplaceable(Path out) {
        if (!Files.exists(out) || Demo.isIn(out)) {
            return;
        }
        try (Stream<Path> entries = Files.list(out)) {
            if (entries.findAny().isPresent()) {
                throw new UserError(out + " holds other files than a demo's: name a new or empty folder");
            }
        } catch (IOException e) {
            throw FileProblem.of("read", out, e);
        }
    }

    /**
     * Plays and writes the folder; until it is whole, what was there before stays.
     *
     * @param decisions to be recorded, at least 1
     * @param layoutSeed of the layouts, 0 or above
     * @param listener hears of each decision and episode as it is made, on another thread
     * @throws UserError if it cannot be written
     */
    public Demo make(Path out, int decisions, long layoutSeed, TrainingListener listener) throws InterruptedException {
        requireReplaceable(out);
        RunSettings settings = shown(origin.checkpoint().settings());
        RecordedRun recorded = record(settings, decisions, layoutSeed, listener);
        DemoCard card = card(layoutSeed, decisions);
        Path whole = out.toAbsolutePath().normalize();
        Path fresh = whole.resolveSibling("." + whole.getFileName() + ".tmp");
        AtomicFiles.deleteTree(fresh);
        AtomicFiles.writeFolder(fresh, folder -> {
            origin.checkpoint().writeAgent(folder.resolve(Demo.CHECKPOINTS), settings);
            recorded.write(folder.resolve(Demo.RECORDED_RUN));
            write(folder.resolve(Demo.EPISODES), log(origin.episodes()));
            write(folder.resolve(Demo.CARD), JsonText.indented(card));
            write(folder.resolve(Demo.README), new DemoReadme(card, settings).text());
        });
        AtomicFiles.deleteTree(whole);
        try {
            Files.move(fresh, whole);
        } catch (IOException e) {
            throw FileProblem.of("write", out, e);
        }
        return Demo.open(out);
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String log(List<EpisodeRecord> episodes) {
        return episodes.stream().map(episode -> JsonText.line(episode) + "\n").collect(Collectors.joining());
    }

    /** As an evaluation has it: what is shown is what was learned, without the noise that training explores with. */
    private static RunSettings shown(RunSettings settings) {
        return settings.withPlanner(ParameterTable.of(PlannerSettings.class)
                .with(settings.planner(), "actionChoice", ActionChoice.MEAN.name()));
    }

    private RecordedRun record(RunSettings settings, int decisions, long layoutSeed, TrainingListener listener)
            throws InterruptedException {
        Checkpoint agent = origin.checkpoint();
        ActingOptions options = new ActingOptions(
                agent,
                agent.decisions(),
                origin.episodeCount(),
                layoutSeed,
                Duration.ZERO,
                agent.decisions() + decisions);
        Recorder recorder = new Recorder();
        try (TrainingSession session = TrainingSession.acting(settings, options)) {
            session.addListener(recorder);
            session.addListener(listener);
            session.wantPaths(true);
            session.start();
            // However slow the machine is, it is waited for; Ctrl-C ends the process, and nothing is written.
            session.awaitEnd(Duration.ofDays(1));
        }
        return recorder.whole();
    }

    private DemoCard card(long layoutSeed, int recordedDecisions) {
        Checkpoint agent = origin.checkpoint();
        return new DemoCard(
                DemoCard.FORMAT_VERSION,
                origin.trainingCommand(),
                origin.commit(),
                agent.settings().seed(),
                agent.decisions(),
                agent.updates(),
                origin.episodeCount(),
                origin.trainingMinutes(),
                origin.largestCost(),
                layoutSeed,
                recordedDecisions,
                origin.evaluation());
    }

    /** Writes down what it hears, on the session's thread. */
    private static final class Recorder implements TrainingListener {

        private final List<EpisodeRecord> episodes = new ArrayList<>();
        private final List<DecisionRecord> decisions = new ArrayList<>();
        private volatile @Nullable Throwable failure;

        @Override
        public void onDecision(DecisionRecord decision) {
            decisions.add(decision);
        }

        @Override
        public void onEpisode(EpisodeRecord episode) {
            episodes.add(episode);
        }

        @Override
        public void onState(SessionState state, @Nullable Throwable error) {
            if (error != null) {
                failure = error;
            }
        }

        /** Once the session has ended. */
        RecordedRun whole() {
            Throwable stopped = failure;
            if (stopped instanceof UserError mistake) {
                throw mistake;
            }
            if (stopped != null) {
                throw new IllegalStateException("The agent stopped: " + stopped.getMessage(), stopped);
            }
            return new RecordedRun(List.copyOf(episodes), List.copyOf(decisions));
        }
    }
}
