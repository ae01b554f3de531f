package safedreamer.conformance.world;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safedreamer.environment.safetygym.GoalLevel;

/** The embedded engine: the Point agent wherever it touches nothing. */
final class PlanarReplay implements TraceReplay {

    private static final Map<String, GoalLevel> LEVELS = Map.of(
            "SafetyPointGoal0", new GoalLevel("SafetyPointGoal0", 1, 0, 0), "SafetyPointGoal1", GoalLevel.POINT_GOAL_1);

    /** Nothing in their way can be touched; what is missing is the task. */
    private static final Set<String> WITHOUT_CONTACTS = Set.of("SafetyPointCircle1", "SafetyPointRun0");

    @Override
    public String engine() {
        return "planar";
    }

    @Override
    public Optional<String> needs(TraceHeader trace) {
        if (LEVELS.containsKey(trace.taskName())) {
            return Optional.empty();
        }
        return Optional.of(WITHOUT_CONTACTS.contains(trace.taskName()) ? "the task " + trace.taskName() : "mujoco");
    }

    @Override
    public ReplayedWorld open(TraceHeader trace) {
        GoalLevel level = LEVELS.get(trace.taskName());
        if (level == null) {
            throw new IllegalArgumentException(trace.task());
        }
        return new PlanarGoalWorld(level);
    }
}
