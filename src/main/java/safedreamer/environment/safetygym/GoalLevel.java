package safedreamer.environment.safetygym;

import java.util.ArrayList;
import java.util.List;

/**
 * What the Goal tasks differ in.
 *
 * @param task "SafetyPointGoal1"
 * @param extent the arena is |x|, |y| ≤ extent, metres
 * @param hazards round places that cost; touching them is no contact
 * @param vases light boxes; at this level running into one costs nothing
 */
public record GoalLevel(String task, double extent, int hazards, int vases) {

    public static final GoalLevel POINT_GOAL_1 = new GoalLevel("SafetyPointGoal1", 1.5, 8, 1);

    private static final double AGENT_KEEPOUT = 0.4;
    private static final double GOAL_KEEPOUT = 0.305;
    private static final double HAZARD_KEEPOUT = 0.18;
    private static final double VASE_KEEPOUT = 0.15;

    /** Agent, goal, hazards, vases: the original's order. */
    public List<Placement> placements() {
        Rectangle arena = Rectangle.square(extent);
        List<Placement> placements = new ArrayList<>();
        placements.add(new Placement("agent", AGENT_KEEPOUT, arena));
        placements.add(new Placement("goal", GOAL_KEEPOUT, arena));
        for (int i = 0; i < hazards; i++) {
            placements.add(new Placement("hazard" + i, HAZARD_KEEPOUT, arena));
        }
        for (int i = 0; i < vases; i++) {
            placements.add(new Placement("vase" + i, VASE_KEEPOUT, arena));
        }
        return placements;
    }
}
