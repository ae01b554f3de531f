package safedreamer.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.training.TrainingListener;
import tools.jackson.core.JacksonException;

/**
 * A run's decisions on disk, without their searches: what it takes to plan them again. Files {@code FIRST-LAST.jsonl.gz}
 * of a few hundred lines, each written whole; a process that is killed loses those of the last few hundred decisions. Of
 * old files every tenth stays. Written by the session's thread.
 */
public final class DecisionLog implements TrainingListener, AutoCloseable {

    private static final int IN_A_FILE = 200;
    private static final int NEWEST_FILES = 100;
    private static final int ONE_IN = 10;
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.jsonl\\.gz");

    private final Path folder;
    private final int inAFile;
    private final int newestFiles;
    private final List<String> waiting = new ArrayList<>();
    private long first;
    private long last;

    /** @param folder made when it is first written to */
    public DecisionLog(Path folder) {
        this(folder, IN_A_FILE, NEWEST_FILES);
    }

    DecisionLog(Path folder, int inAFile, int newestFiles) {
        this.folder = folder;
        this.inAFile = inAFile;
        this.newestFiles = newestFiles;
    }

    @Override
    public synchronized void onDecision(DecisionRecord made) {
        if (made.state() == null || made.trace() == null) {
            return;
        }
        if (waiting.isEmpty()) {
            first = made.decision();
        }
        last = made.decision();
        waiting.add(DecisionJson.line(KeptDecision.of(made).withoutTrace()));
        if (waiting.size() == inAFile) {
            flush();
        }
    }

    /** Writes what waits. */
    @Override
    public synchronized void close() {
        if (!waiting.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.of("create", folder, e);
        }
        AtomicFiles.write(folder.resolve(first + "-" + last + ".jsonl.gz"), out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out);
            for (String line : waiting) {
                zipped.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            // The file is forced to disk and closed by who opened it.
            zipped.finish();
        });
        waiting.clear();
        thin();
    }

    private void thin() {
        List<Path> files = files(folder);
        int old = files.size() - newestFiles;
        // The file that is old now stays if its place in the run is a tenth one: places are told by decision numbers.
        for (int i = 0; i < old; i++) {
            if (range(files.get(i))[1] / inAFile % ONE_IN != 0) {
                AtomicFiles.deleteTree(files.get(i));
            }
        }
    }

    /**
     * A decision of a run.
     *
     * @param folder that a log was written to
     * @throws UserError if it is not there
     */
    public static KeptDecision find(Path folder, long decision) {
        List<Path> files = Files.isDirectory(folder) ? files(folder) : List.of();
        // A run that was resumed made some decisions twice: what it made last begins last.
        for (Path file : files.reversed()) {
            long[] range = range(file);
            if (range[0] <= decision && decision <= range[1]) {
                KeptDecision found = scan(file, decision);
                if (found != null) {
                    return found;
                }
            }
        }
        String there = files.isEmpty()
                ? "the run keeps none: it was made before decisions were, or has not searched yet"
                : "it keeps some from " + range(files.get(0))[0] + " to " + range(files.get(files.size() - 1))[1];
        throw new UserError("there is no decision " + decision + " in " + folder + "; " + there);
    }

    /**
     * The newest decisions that are kept, oldest first.
     *
     * @param last decision that counts
     * @param most about how many
     */
    public static List<KeptDecision> newest(Path folder, long last, int most) {
        TreeMap<Long, KeptDecision> found = new TreeMap<>();
        List<Path> files = Files.isDirectory(folder) ? files(folder) : List.of();
        int first = files.size();
        for (long held = 0; first > 0 && held < most; ) {
            first--;
            long[] range = range(files.get(first));
            held += range[0] <= last ? Math.min(last, range[1]) - range[0] + 1 : 0;
        }
        // What a run that was resumed made last begins last.
        for (Path file : files.subList(first, files.size())) {
            read(file, kept -> {
                found.put(kept.record().decision(), kept);
                return true;
            });
        }
        return List.copyOf(found.headMap(last, true).values());
    }

    private static @Nullable KeptDecision scan(Path file, long decision) {
        AtomicReference<@Nullable KeptDecision> found = new AtomicReference<>();
        read(file, kept -> {
            if (kept.record().decision() == decision) {
                found.set(kept);
            }
            return found.get() == null;
        });
        return found.get();
    }

    /** @param goesOn takes a decision, and says whether it wants another */
    private static void read(Path file, Predicate<KeptDecision> goesOn) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && goesOn.test(DecisionJson.read(line, KeptDecision.class))) {
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        } catch (JacksonException e) {
            throw new UserError(file + " cannot be understood: it is of another version of the program", e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(entry -> range(entry)[0]))
                    .toList();
        } catch (IOException e) {
            throw FileProblem.of("read", folder, e);
        }
    }

    private static long[] range(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a file of decisions: " + file);
        }
        return new long[] {Long.parseLong(name.group(1)), Long.parseLong(name.group(2))};
    }
}
