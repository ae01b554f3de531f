package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.Engine;

/** Moves the goal to a place clear of where everything else is by now. Allocates nothing. */
final class GoalPlacer {

    private final Engine engine;
    private final LayoutSampler sampler;
    private final int goal;
    private final double[] x;
    private final double[] y;

    GoalPlacer(Level level, Engine engine) {
        this.engine = engine;
        this.sampler = new LayoutSampler(level.placements());
        this.goal = level.first(Kind.GOAL);
        this.x = new double[level.objects().size() + 1];
        this.y = new double[level.objects().size() + 1];
    }

    /** @return false if there is no such place; the goal then stays */
    boolean place(RandomState random) {
        x[0] = engine.agentX();
        y[0] = engine.agentY();
        for (int i = 0; i < engine.objects(); i++) {
            x[i + 1] = engine.objectX(i);
            y[i + 1] = engine.objectY(i);
        }
        boolean found = sampler.resample(random, goal + 1, x, y);
        if (found) {
            engine.move(goal, x[goal + 1], y[goal + 1]);
        }
        return found;
    }
}
