package safedreamer.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;
import safedreamer.workbench.bridge.SessionCommands;
import safedreamer.workbench.bridge.SessionFeed;

/** Commands that were given, and a feed that a restart replaces. */
public final class RecordedCommands implements SessionCommands {

    public final List<String> given = new ArrayList<>();
    final List<PlannerSettings> planners = new ArrayList<>();
    SessionFeed feed = new SessionFeed();

    @Override
    public void pause() {
        given.add("pause");
    }

    @Override
    public void resume() {
        given.add("resume");
    }

    @Override
    public void stepOnce() {
        given.add("step");
    }

    @Override
    public void restart() {
        given.add("restart");
        feed = new SessionFeed();
    }

    @Override
    public void changePlanner(PlannerSettings changed) {
        planners.add(changed);
    }

    @Override
    public void changeVariant(Variant changed) {
        given.add("variant " + changed);
    }

    @Override
    public void pace(Duration gap) {
        given.add("pace " + gap.toMillis());
    }

    @Override
    public void wantPaths(boolean wanted) {
        given.add("paths " + wanted);
    }
}
