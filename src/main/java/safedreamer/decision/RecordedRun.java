package safedreamer.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.TrainingListener;
import tools.jackson.core.JacksonException;

/**
 * A stretch of a run, whole: every decision with its search and its decoded futures, about 30 kB each. One file of lines
 * of JSON, zipped: the episodes, then a decision a line.
 *
 * @param episodes finished on the way, in order
 * @param decisions in order; at least one
 */
public record RecordedRun(List<EpisodeRecord> episodes, List<DecisionRecord> decisions) {

    private static final int FORMAT_VERSION = 1;

    /** The first line. */
    private record Heading(int formatVersion, List<EpisodeRecord> episodes) {}

    public RecordedRun {
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("a recorded run without a decision");
        }
    }

    public long lastDecision() {
        return decisions.get(decisions.size() - 1).decision();
    }

    public int lastEpisode() {
        return decisions.get(decisions.size() - 1).episode();
    }

    /** Tells all of it to somebody who was not there. */
    public void replay(TrainingListener listener) {
        decisions.forEach(listener::onDecision);
        episodes.forEach(listener::onEpisode);
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) {
        AtomicFiles.write(file, out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out);
            zipped.write(bytes(new Heading(FORMAT_VERSION, episodes)));
            for (DecisionRecord decision : decisions) {
                zipped.write(bytes(decision));
            }
            // The file is forced to disk and closed by who opened it.
            zipped.finish();
        });
    }

    private static byte[] bytes(Object line) {
        return (DecisionJson.line(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UserError if there is no such file, or it is damaged or of another format */
    public static RecordedRun read(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            Heading heading = DecisionJson.read(first == null ? "null" : first, Heading.class);
            if (heading == null || heading.formatVersion() != FORMAT_VERSION) {
                throw new UserError(file + " is no recorded run that this program reads: record it again");
            }
            List<DecisionRecord> decisions = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                decisions.add(DecisionJson.read(line, DecisionRecord.class));
            }
            if (decisions.isEmpty()) {
                throw new UserError(file + " holds no decision: record it again");
            }
            return new RecordedRun(heading.episodes(), decisions);
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        } catch (JacksonException e) {
            throw new UserError(file + " cannot be understood: it is of another version of the program", e);
        }
    }
}
