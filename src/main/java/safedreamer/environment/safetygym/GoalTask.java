package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.Engine;

/**
 * Reach the goal, which then moves elsewhere.
 *
 * <pre>
 *   reward = (d_before - d) + 1 if d ≤ 0.3 m      d: distance in the plane from the agent to the goal
 * </pre>
 */
final class GoalTask implements Rules {

    /** The goal's radius, metres. */
    static final double REACHED = 0.3;

    private final Engine engine;
    private final GoalPlacer placer;
    private final int goal;
    private double distance;

    GoalTask(Level level, Engine engine) {
        this.engine = engine;
        this.placer = new GoalPlacer(level, engine);
        this.goal = level.first(Kind.GOAL);
    }

    @Override
    public boolean choose(RandomState random) {
        return placer.place(random);
    }

    @Override
    public void measure() {
        distance = engine.distanceTo(goal);
    }

    @Override
    public double reward() {
        double now = engine.distanceTo(goal);
        double reward = Math.clamp(distance - now + (now <= REACHED ? 1 : 0), -REWARD_LIMIT, REWARD_LIMIT);
        distance = now;
        return reward;
    }

    @Override
    public boolean achieved() {
        return engine.distanceTo(goal) <= REACHED;
    }

    @Override
    public int target() {
        return goal;
    }
}
