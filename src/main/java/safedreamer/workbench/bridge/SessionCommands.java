package safedreamer.workbench.bridge;

import java.time.Duration;
import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;

/** What the window can tell a training session. Each returns at once. */
public interface SessionCommands {

    /** Half as fast as the simulated world: slow enough to see what is imagined at each decision. */
    Duration USUAL_PACE = Duration.ofMillis(200);

    /** Slow enough to read a sentence at each decision. */
    Duration READING_PACE = Duration.ofMillis(500);

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

    /**
     * How fast an agent acts that learns nothing. Training is never slowed.
     *
     * @param gap shortest time from one decision to the next
     */
    void pace(Duration gap);

    /** Whether decoded futures are looked at. */
    void wantPaths(boolean wanted);
}
