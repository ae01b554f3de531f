package safedreamer.demo;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import safedreamer.decision.RecordedRun;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import safedreamer.training.ActingOptions;
import safedreamer.training.Checkpoint;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.RunSettings;
import safedreamer.training.TrainingSession;

/**
 * A trained agent to be shown, in a folder:
 *
 * <pre>
 * card.json               where the agent comes from, how good it is
 * README.md               the same for people
 * episodes.jsonl          how it was trained: a line an episode
 * checkpoints/step-N      the agent; evaluate --checkpoint FOLDER takes it
 * recorded-run.jsonl.gz   what it did, whole, so that there is a past to look into at once
 * </pre>
 */
public final class Demo {

    static final String CARD = "card.json";
    static final String README = "README.md";
    static final String CHECKPOINTS = "checkpoints";
    static final String EPISODES = "episodes.jsonl";
    static final String RECORDED_RUN = "recorded-run.jsonl.gz";

    /** Where the pom puts the folder assets/demo on the class path. */
    private static final String SHIPPED = "safedreamer/demo/shipped/";

    private final Path folder;
    private final DemoCard card;
    private final Checkpoint checkpoint;

    private Demo(Path folder, DemoCard card, Checkpoint checkpoint) {
        this.folder = folder;
        this.card = card;
        this.checkpoint = checkpoint;
    }

    /**
     * The demo on the class path, from a folder or from within a jar.
     *
     * @return empty if the program was put together without one
     * @throws UserError if it is damaged
     */
    public static Optional<Demo> shipped() {
        return on(Demo.class.getClassLoader());
    }

    /** The same for another class path. */
    static Optional<Demo> on(ClassLoader classPath) {
        return Optional.ofNullable(classPath.getResource(SHIPPED + CARD)).map(url -> open(folder(url)));
    }

    private static Path folder(URL card) {
        try {
            if (card.openConnection() instanceof JarURLConnection jar) {
                // Stays open for as long as the process lives: the session's thread reads from it whenever it starts.
                return FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))
                        .getPath(SHIPPED);
            }
            return Path.of(card.toURI()).resolveSibling("");
        } catch (IOException | URISyntaxException e) {
            throw new UserError("the demo at " + card + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether a folder holds a demo. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD));
    }

    /** @throws UserError if there is none in the folder, or it is damaged or of a later format */
    public static Demo open(Path folder) {
        DemoCard card = JsonText.read(folder.resolve(CARD), DemoCard.class);
        if (card.formatVersion() != DemoCard.FORMAT_VERSION) {
            throw new UserError(folder.resolve(CARD) + " has format version " + card.formatVersion()
                    + ", but this program reads " + DemoCard.FORMAT_VERSION + ": make the demo again");
        }
        return new Demo(folder, card, Checkpoint.open(folder));
    }

    public DemoCard card() {
        return card;
    }

    /** The agent's, with the planner that it is shown with. */
    public RunSettings settings() {
        return checkpoint.settings();
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Of its training, in order. */
    public List<EpisodeRecord> trainingEpisodes() {
        return EpisodeRecord.readAll(folder.resolve(EPISODES));
    }

    /** @throws UserError if it is damaged */
    public RecordedRun recordedRun() {
        return RecordedRun.read(folder.resolve(RECORDED_RUN));
    }

    /**
     * A session in which the agent goes on where the recorded run ends, in the next layout.
     *
     * @param settings {@link #settings}, or with another planner or variant
     * @param pace shortest time from one decision to the next
     */
    public TrainingSession session(RunSettings settings, RecordedRun recorded, Duration pace) {
        return TrainingSession.acting(
                settings,
                new ActingOptions(
                        checkpoint, recorded.lastDecision(), recorded.lastEpisode(), card.layoutSeed(), pace, 0));
    }
}
