package safedreamer.environment.safetygym;

import java.util.List;
import safedreamer.environment.ActionRepeat;
import safedreamer.environment.Environment;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.settings.UserError;

/** The tasks that can be asked for by name. */
public final class Tasks {

    /** Simulator steps in one decision: what the method's planning variants use. */
    public static final int ACTION_REPEAT = 5;

    private static final List<GoalLevel> GOAL_LEVELS = List.of(GoalLevel.POINT_GOAL_1);

    private Tasks() {}

    /** "SafetyPointGoal1", ... */
    public static List<String> names() {
        return GOAL_LEVELS.stream().map(GoalLevel::task).toList();
    }

    /**
     * A task on the planar engine, seen by coordinates, {@link #ACTION_REPEAT} simulator steps a decision.
     *
     * @throws UserError if there is no such task
     */
    public static Environment create(String task) {
        GoalLevel level = GOAL_LEVELS.stream()
                .filter(known -> known.task().equals(task))
                .findFirst()
                .orElseThrow(() ->
                        new UserError("unknown task \"" + task + "\"; use one of: " + String.join(", ", names())));
        return new ActionRepeat(new GoalEnvironment(new GoalTask(level, new PlanarEngine())), ACTION_REPEAT);
    }
}
