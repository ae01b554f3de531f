package safedreamer.workbench.topbar;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Phase;
import safedreamer.training.SessionState;
import safedreamer.workbench.bridge.SessionCommands;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** What runs, how far it is, and how it is told to stop and go. Used on the JavaFX thread. */
public final class TopBarViewModel {

    private static final String NOTHING = "–";

    private final SessionCommands commands;
    private final SelectionModel selection;
    private final ReadOnlyStringWrapper runName = new ReadOnlyStringWrapper(this, "runName", "");
    private final String task;
    private final String approximation;
    private final RateMeter meter = new RateMeter();
    private final ReadOnlyStringWrapper stateWords = new ReadOnlyStringWrapper(this, "state", "STARTING");
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper(this, "phase", "");
    private final ReadOnlyStringWrapper decision = new ReadOnlyStringWrapper(this, "decision", NOTHING);
    private final ReadOnlyStringWrapper episode = new ReadOnlyStringWrapper(this, "episode", NOTHING);
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(this, "rate", NOTHING);
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper restartArmed = new ReadOnlyBooleanWrapper(this, "restartArmed");

    /**
     * @param task what is learned, on what engine
     * @param approximation what that engine only approximates there; empty if nothing
     */
    public TopBarViewModel(
            SessionCommands commands, SelectionModel selection, String runName, String task, String approximation) {
        this.commands = commands;
        this.selection = selection;
        this.runName.set(runName);
        this.task = task;
        this.approximation = approximation;
    }

    /** Which agent, on which seed. */
    public ReadOnlyStringProperty runName() {
        return runName.getReadOnlyProperty();
    }

    public void rename(String name) {
        runName.set(name);
    }

    public String task() {
        return approximation.isEmpty() ? task : task + ", an approximation";
    }

    /** What the engine only approximates; empty if nothing. */
    public String approximation() {
        return approximation;
    }

    /** LIVE, PAST, WHAT-IF or DEMO. */
    public ObjectProperty<Mode> mode() {
        return selection.mode();
    }

    /** TRAINING, PAUSED, ... */
    public ReadOnlyStringProperty stateWords() {
        return stateWords.getReadOnlyProperty();
    }

    /** Exploring or acting. */
    public ReadOnlyStringProperty phase() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty decision() {
        return decision.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty episode() {
        return episode.getReadOnlyProperty();
    }

    /** Decisions a minute. */
    public ReadOnlyStringProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** Whether the session waits for {@link #pauseOrResume} or {@link #step}. */
    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** Whether the session trains or acts. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Whether the next {@link #restart} does it. */
    public ReadOnlyBooleanProperty restartArmed() {
        return restartArmed.getReadOnlyProperty();
    }

    public void pauseOrResume() {
        if (paused.get()) {
            commands.resume();
        } else if (running.get()) {
            stateWords.set("PAUSING");
            commands.pause();
        }
    }

    /** One decision; only while paused. */
    public void step() {
        if (paused.get()) {
            commands.stepOnce();
        }
    }

    /** The first call asks whether it is meant, the second does it. */
    public void restart() {
        if (restartArmed.get()) {
            restartArmed.set(false);
            commands.restart();
        } else {
            restartArmed.set(true);
        }
    }

    /** Takes the question back. */
    public void disarmRestart() {
        restartArmed.set(false);
    }

    public void show(SessionState state) {
        paused.set(state == SessionState.PAUSED);
        running.set(state == SessionState.TRAINING || state == SessionState.ACTING);
        stateWords.set(state.name());
        if (!running.get()) {
            meter.clear();
            rate.set(NOTHING);
        }
    }

    public void show(DecisionRecord made, long nanoTime) {
        decision.set(Numbers.count(made.decision()));
        episode.set(Numbers.count(made.episode()));
        phase.set(made.phase() == Phase.EXPLORING ? "exploring" : "acting");
        meter.read(nanoTime, made.decision());
        double perMinute = meter.perMinute();
        rate.set(Double.isNaN(perMinute) || !running.get() ? NOTHING : Numbers.count(Math.round(perMinute)));
    }

    /** Forgets the run. */
    public void clear() {
        show(SessionState.STARTING);
        phase.set("");
        decision.set(NOTHING);
        episode.set(NOTHING);
    }
}
