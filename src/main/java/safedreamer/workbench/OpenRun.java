package safedreamer.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.FrozenPlanner;
import safedreamer.demo.Demo;
import safedreamer.demo.DemoCard;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.training.RunFolder;
import safedreamer.training.RunSettings;
import safedreamer.workbench.bridge.LiveSession;
import safedreamer.workbench.bridge.SessionFeed;
import safedreamer.workbench.bridge.StoredRun;
import safedreamer.workbench.runs.RunsViewModel;
import safedreamer.workbench.runs.SweepViewModel;

/** A run with all that shows it, from its start to its end. Used on the JavaFX thread. */
final class OpenRun implements AutoCloseable {

    private final LiveSession session;
    private final FrozenPlanner planner;
    private final RunsViewModel runs;
    private final WorkbenchModel model;

    private OpenRun(RunSettings settings, LiveSession session, SweepViewModel sweep, @Nullable DemoCard demo) {
        EnvironmentSpec environment = settings.environmentSpec();
        this.session = session;
        planner = new FrozenPlanner(settings, environment, session::weights);
        runs = new RunsViewModel(RunFolder.USUAL_PARENT, sweep);
        model = new WorkbenchModel(
                settings,
                environment,
                session,
                session::feed,
                planner,
                runs,
                Clock.system(ZoneId.systemDefault()),
                demo);
    }

    /** @param place wanted for the run's folder; null to leave nothing behind */
    static OpenRun training(RunSettings settings, @Nullable Path place, SweepViewModel sweep) {
        return new OpenRun(settings, new LiveSession(settings, place), sweep, null);
    }

    /** One that waits in its folder until it is told to go on. */
    static OpenRun of(StoredRun stored, SweepViewModel sweep) {
        return new OpenRun(stored.settings(), new LiveSession(stored), sweep, null);
    }

    static OpenRun of(Demo demo, SweepViewModel sweep) {
        return new OpenRun(demo.settings(), new LiveSession(demo), sweep, demo.card());
    }

    WorkbenchModel model() {
        return model;
    }

    /** What the session says. */
    SessionFeed feed() {
        return session.feed();
    }

    void start() {
        session.start();
    }

    /** Whether somebody looks. */
    void wantPaths(boolean wanted) {
        session.wantPaths(wanted);
    }

    /** Ends the session after its present decision, and waits for that. */
    @Override
    public void close() {
        runs.close();
        planner.close();
        session.close();
    }
}
