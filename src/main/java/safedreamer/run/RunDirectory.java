package safedreamer.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * The folder of one run.
 *
 * <pre>
 * config.json      every setting, as the run started
 * manifest.json    where the run comes from; written last, so a folder with it is a run
 * overrides.json   settings changed while it trained; absent if none was
 * status.json      what it is doing, with a sign of life
 * metrics.jsonl    losses, one line an update
 * episodes.jsonl   one line an episode
 * decisions.jsonl  one line a decision
 * resumes.jsonl    one line each time it went on; absent if it never had to
 * checkpoints/     step-N, a folder each
 * decisions/       what it takes to plan decisions again
 * replay/          the experience that checkpoints name
 * events/          the same curves for TensorBoard
 * tags.json        words that people gave it; absent if none
 * lock             which process writes to it
 * </pre>
 */
public final class RunDirectory {

    private static final String MANIFEST = "manifest.json";

    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    /**
     * Finds out early whether {@link #create} would refuse.
     *
     * @throws UserError if the path is a file or a folder with something in it
     */
    public static void requireFree(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UserError("cannot write a run to " + path + ": it is a file; name a new or empty folder");
        }
        if (isRun(path)) {
            throw new UserError(path + " holds a run already: name a new or empty folder");
        }
        if (Files.isDirectory(path) && !isEmpty(path)) {
            throw new UserError(path + " holds other files: name a new or empty folder");
        }
    }

    /**
     * Makes the folder of a new run.
     *
     * @param path absent (parents are made too), or an empty folder
     * @param config config.json, whole
     * @throws UserError if the path is taken or cannot be written; then nothing is left behind but parent folders
     */
    public static RunDirectory create(Path path, String config, Manifest manifest) {
        requireFree(path);
        boolean absent = !Files.exists(path);
        RunDirectory run = new RunDirectory(path);
        try {
            Files.createDirectories(path);
            Files.createDirectory(run.checkpoints());
            AtomicFiles.write(run.config(), config.getBytes(StandardCharsets.UTF_8));
            AtomicFiles.write(run.manifest(), JsonText.indented(manifest).getBytes(StandardCharsets.UTF_8));
            return run;
        } catch (IOException e) {
            run.remove(absent);
            throw FileProblem.of("create", path, e);
        } catch (UserError e) {
            run.remove(absent);
            throw e;
        }
    }

    private void remove(boolean all) {
        if (all) {
            AtomicFiles.deleteTree(path);
        } else {
            AtomicFiles.deleteTree(checkpoints());
            AtomicFiles.deleteTree(config());
        }
    }

    /**
     * A run that is there.
     *
     * @throws UserError if it is none, or one of a later format
     */
    public static RunDirectory open(Path path) {
        RunDirectory run = new RunDirectory(path);
        if (!isRun(path)) {
            throw new UserError(path + " is not the folder of a run: it has no " + MANIFEST);
        }
        JsonNode version =
                JsonText.parse(read(run.manifest()), run.manifest().toString()).path("formatVersion");
        if (!version.isInt() || version.asInt() > Manifest.FORMAT_VERSION) {
            throw new UserError(run.manifest() + " has format version " + version + ", but this program reads up to "
                    + Manifest.FORMAT_VERSION + ": use the program that wrote it, or a newer one");
        }
        return run;
    }

    /** Where a run's files would be; nothing is looked at. */
    public static RunDirectory at(Path path) {
        return new RunDirectory(path);
    }

    public static boolean isRun(Path path) {
        return Files.isRegularFile(path.resolve(MANIFEST));
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw FileProblem.of("read", folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }

    public Path path() {
        return path;
    }

    public Path config() {
        return path.resolve("config.json");
    }

    public Path manifest() {
        return path.resolve(MANIFEST);
    }

    public Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    public Path episodes() {
        return path.resolve("episodes.jsonl");
    }

    public Path summaries() {
        return path.resolve("decisions.jsonl");
    }

    public Path decisions() {
        return path.resolve("decisions");
    }

    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    public Path overrides() {
        return path.resolve("overrides.json");
    }

    public Path tags() {
        return path.resolve("tags.json");
    }

    public Path status() {
        return path.resolve("status.json");
    }

    public Path resumes() {
        return path.resolve("resumes.jsonl");
    }

    public Path replay() {
        return path.resolve("replay");
    }

    public Path events() {
        return path.resolve("events");
    }

    /** Removes what a process that was killed left half written. Only for who holds the run's {@link RunLock}. */
    public void tidy() {
        for (Path folder : new Path[] {path, checkpoints(), replay()}) {
            AtomicFiles.removeTemporaries(folder);
        }
    }
}
