package safedreamer.workbench.runs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.experiment.JavaProgram;
import safedreamer.experiment.LocalBackend;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;
import safedreamer.workbench.bridge.LatestValue;

/**
 * The sweep that the window carries out: one at a time. What is done is not done again, so to start it once more is to go
 * on with it, or to try again what broke. Used on the JavaFX thread.
 */
public final class SweepViewModel implements AutoCloseable {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private final IntFunction<SweepBackend> backends;
    private final LatestValue<SweepProgress> newest = new LatestValue<>();
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final IntegerProperty slots = new SimpleIntegerProperty(this, "slots", 1);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private @Nullable SweepJob job;

    /** @param backends makes a back end that carries out so many runs at a time */
    public SweepViewModel(IntFunction<SweepBackend> backends) {
        this.backends = backends;
    }

    /** Carries its runs out on this machine. */
    public static SweepViewModel local() {
        return new SweepViewModel(slots -> new LocalBackend(JavaProgram::command, slots, LocalBackend.USUAL_RETRIES));
    }

    /** The experiment.json. */
    StringProperty file() {
        return file;
    }

    /** Runs at a time. */
    IntegerProperty slots() {
        return slots;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Of all work that is done, 0..1. */
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** "3 of 8 runs done, 12 min left"; empty before a sweep was started. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** What went wrong last; empty where nothing did. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Carries out what is left to do of the sweep in the file. */
    void start() {
        if (running.get()) {
            return;
        }
        try {
            Sweep sweep = Sweep.read(Path.of(file.get().strip()));
            sweep.runs()
                    .forEach(run ->
                            run.varied().forEach((key, value) -> TABLE.find(key).parse(value)));
            SweepJob fresh = new SweepJob(sweep, backends.apply(slots.get()), newest::offer);
            trouble.set("");
            words.set("starting");
            running.set(true);
            job = fresh;
            fresh.start();
        } catch (UserError | InvalidPathException e) {
            trouble.set(String.valueOf(e.getMessage()));
        }
    }

    /** Stops the runs that go on, each with a checkpoint. */
    void cancel() {
        SweepJob present = job;
        if (present != null) {
            present.cancel();
        }
    }

    /** Takes what was said since the last call. */
    void take() {
        SweepProgress progress = newest.take();
        if (progress != null) {
            running.set(progress.state().goesOn());
            share.set(progress.standing().share());
            words.set(progress.words());
            trouble.set(progress.error());
        }
    }

    /** Stops the sweep and waits for that, as the window leaves. */
    @Override
    public void close() {
        SweepJob present = job;
        if (present != null && present.goesOn()) {
            present.cancel();
            try {
                present.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
