package safedreamer.workbench.bridge;

import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;

/** What the window can tell a training session. Each returns at once. */
public interface SessionCommands {

    void pause();

    void resume();

    /** While paused: one decision. */
    void stepOnce();

    /** Ends the session and starts another with the same settings, and planner and variant as they are now. */
    void restart();

    /** Plans with other settings from the next decision on. */
    void changePlanner(PlannerSettings changed);

    /** Decides as another variant from the next decision on; one that there is an obstacle to is ignored. */
    void changeVariant(Variant changed);

    /** Whether decoded futures are looked at. */
    void wantPaths(boolean wanted);
}
