package safedreamer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * From where an interrupted run goes on. What it had done after its last checkpoint is done again, changes of settings
 * included, and comes out the same.
 *
 * @param checkpoint the newest whole one
 * @param settings of the next decision
 * @param changes the settings as they were changed after the checkpoint, by the decision they are felt in; planner and variant count
 */
public record Continuation(Checkpoint checkpoint, RunSettings settings, NavigableMap<Long, RunSettings> changes) {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    public Continuation {
        changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
    }

    /**
     * Of a run that nobody else trains. Checkpoints newer than the one it goes on from are damaged; they are set aside as
     * {@code damaged-step-N}.
     *
     * @param notices hears what a person should know
     * @throws UserError if no checkpoint of the run can be gone on with
     */
    public static Continuation of(RunDirectory run, Consumer<String> notices) {
        Checkpoint checkpoint = newestWhole(run, notices);
        RunSettings settings = checkpoint.settings();
        NavigableMap<Long, RunSettings> changes = new TreeMap<>();
        long next = checkpoint.decisions() + 1;
        RunSettings changed = settings;
        for (Overrides.Event event : Overrides.read(run.overrides()).events()) {
            if (event.decision() < next) {
                continue;
            }
            for (String key : event.settings().keySet()) {
                changed = TABLE.with(changed, key, event.settings().get(key));
            }
            if (event.decision() == next) {
                settings = changed;
            } else {
                changes.put(event.decision(), changed);
            }
        }
        return new Continuation(checkpoint, settings, changes);
    }

    private static Checkpoint newestWhole(RunDirectory run, Consumer<String> notices) {
        List<Path> steps = new ArrayList<>(CheckpointFolder.steps(run.checkpoints()));
        Collections.reverse(steps);
        List<Path> damaged = new ArrayList<>();
        String newest = "";
        for (Path step : steps) {
            refuseOtherFormat(step);
            try {
                Checkpoint checkpoint = Checkpoint.open(step);
                checkpoint.verify();
                damaged.forEach(Continuation::setAside);
                return checkpoint;
            } catch (UserError e) {
                String why = e.getMessage();
                newest = newest.isEmpty() ? ": " + why : newest;
                damaged.add(step);
                notices.accept(why + ". Looking for one before it");
            }
        }
        throw new UserError(run.path() + " has no checkpoint that it can go on from" + newest);
    }

    /** What a later program wrote is not damaged, and an earlier program must not go on in its stead. */
    private static void refuseOtherFormat(Path step) {
        Path file = step.resolve(CheckpointInfo.INFO);
        JsonNode version;
        try {
            version = JsonText.tree(file).path("formatVersion");
        } catch (UserError e) {
            return;
        }
        if (version.isInt() && version.asInt() != CheckpointInfo.FORMAT_VERSION) {
            CheckpointInfo.read(step);
        }
    }

    private static void setAside(Path step) {
        Path aside = step.resolveSibling("damaged-" + step.getFileName());
        for (int i = 2; Files.exists(aside); i++) {
            aside = step.resolveSibling("damaged-" + step.getFileName() + "-" + i);
        }
        try {
            Files.move(step, aside);
        } catch (IOException e) {
            throw FileProblem.of("set aside", step, e);
        }
    }

    /** With other settings from the next decision on; later changes of old are then forgotten. */
    public Continuation with(RunSettings changed) {
        return changed.equals(settings) ? this : new Continuation(checkpoint, changed, new TreeMap<>());
    }
}
