package safedreamer.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The logs of a run as curves for TensorBoard, over decisions: losses by their names, episodes as {@code episode/...}.
 * They follow from the logs, so they are made anew from them when a run goes on.
 */
public final class RunEvents implements AutoCloseable {

    private static final String STEP = "decision";
    private static final String EPISODE = "episode";

    private final EventFile file;

    private RunEvents(EventFile file) {
        this.file = file;
    }

    /**
     * Writes what the logs of a run hold, and takes more.
     *
     * @param folder made if it is absent; the file of an earlier time is replaced
     * @throws safedreamer.settings.UserError if the logs cannot be read, or the file not be written
     */
    public static RunEvents open(RunDirectory run, Path folder, Clock clock) {
        AtomicFiles.createFolders(folder);
        RunEvents events = new RunEvents(EventFile.create(folder.resolve("events.out.tfevents.1.safedreamer"), clock));
        if (Files.exists(run.metrics())) {
            LogLine.readAll(run.metrics(), events::addUpdate);
        }
        if (Files.exists(run.episodes())) {
            LogLine.readAll(run.episodes(), events::addEpisode);
        }
        return events;
    }

    /** Adds what was just logged of an update. */
    public void update(Object entry) {
        addUpdate(LogLine.of(entry));
    }

    /** Adds what was just logged of an episode. */
    public void episode(Object entry) {
        addEpisode(LogLine.of(entry));
    }

    private void addUpdate(LogLine line) {
        file.add((long) line.number(STEP), line.numbers());
    }

    private void addEpisode(LogLine line) {
        Map<String, Double> values = new LinkedHashMap<>();
        line.numbers().forEach((name, value) -> values.put(EPISODE + "/" + name, value));
        file.add((long) line.number(STEP), values);
    }

    @Override
    public void close() {
        file.close();
    }
}
