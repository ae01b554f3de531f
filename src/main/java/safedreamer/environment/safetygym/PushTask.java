package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.Engine;

/**
 * Push the box to the goal, which then moves elsewhere.
 *
 * <pre>
 *   reward = (b_before - b) + (g_before - g) + 1 if g ≤ 0.3 m      b: distance from the agent to the box
 *                                                                  g: distance from the box to the goal
 * </pre>
 *
 * <p>Both distances are taken in space, as in the original: agent, box and goal lie at different heights.
 */
final class PushTask implements Rules {

    /** Of the goal's centre, metres: half of its own height and a little above the floor. */
    private static final double GOAL_HEIGHT = GoalTask.REACHED / 2 + 0.01;

    private final Engine engine;
    private final GoalPlacer placer;
    private final int goal;
    private final int box;
    private double toBox;
    private double toGoal;

    PushTask(Level level, Engine engine) {
        this.engine = engine;
        this.placer = new GoalPlacer(level, engine);
        this.goal = level.first(Kind.GOAL);
        this.box = level.first(Kind.PUSH_BOX);
    }

    @Override
    public boolean choose(RandomState random) {
        return placer.place(random);
    }

    @Override
    public void measure() {
        toBox = agentToBox();
        toGoal = boxToGoal();
    }

    @Override
    public double reward() {
        double boxNow = agentToBox();
        double goalNow = boxToGoal();
        double gained = toBox - boxNow + (toGoal - goalNow) + (goalNow <= GoalTask.REACHED ? 1 : 0);
        toBox = boxNow;
        toGoal = goalNow;
        return Math.clamp(gained, -REWARD_LIMIT, REWARD_LIMIT);
    }

    @Override
    public boolean achieved() {
        return boxToGoal() <= GoalTask.REACHED;
    }

    @Override
    public int target() {
        return goal;
    }

    private double agentToBox() {
        return length(
                engine.objectX(box) - engine.agentX(),
                engine.objectY(box) - engine.agentY(),
                engine.objectZ(box) - engine.agentZ());
    }

    private double boxToGoal() {
        return length(
                engine.objectX(box) - engine.objectX(goal),
                engine.objectY(box) - engine.objectY(goal),
                engine.objectZ(box) - GOAL_HEIGHT);
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
