package safedreamer.environment.safetygym;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

/**
 * A task of Safety-Gymnasium, one simulator step at a time. What is rewarded is the family's ({@link Rules}), what costs
 * the level's ({@link Costs}); here is what all have in common: the order of events and of random draws, both the
 * original's.
 *
 * <p>An episode is truncated at its time limit; it terminates only when no free place is found for the next goal. {@link
 * #step} allocates nothing. Used by one thread.
 */
public final class NavigationTask {

    /** Half the side of the floor of all tasks but Run, metres. */
    private static final double FLOOR = 3.5;

    private final Level level;
    private final Engine engine;
    private final Rules rules;
    private final Costs costs;
    private final LayoutSampler sampler;
    private RandomState random = new RandomState(0);
    private Layout layout = new Layout(new double[0], new double[0], new double[0]);
    private int steps;
    private double reward;
    private boolean achieved;
    private boolean terminated;

    public NavigationTask(Level level, Engine engine) {
        this.level = level;
        this.engine = engine;
        this.rules = switch (level.family()) {
            case GOAL -> new GoalTask(level, engine);
            case BUTTON -> new ButtonTask(level, engine);
            case PUSH -> new PushTask(level, engine);
            case CIRCLE -> new CircleTask(engine);
            case RUN -> new RunTask(engine);
        };
        this.costs = new Costs(level, engine, rules);
        this.sampler = new LayoutSampler(level.placements());
        this.steps = level.family().episodeSteps();
    }

    /**
     * Starts an episode.
     *
     * @param stream where its layout and goals come from; the original's reset(s) is a fresh {@code RandomState(s)}, its
     *     reset() is the one used so far
     */
    public void reset(RandomState stream) {
        random = stream;
        // All else keeps clear of the goal of this layout, but it is never the real one.
        begin(sampler.sample(stream));
        terminated = !rules.choose(stream);
        rules.measure();
    }

    /** Starts an episode at a given layout, goal included; further goals come from the stream used so far. */
    void begin(Layout start) {
        layout = start;
        List<WorldObject> objects = new ArrayList<>();
        for (int i = 1; i < layout.x().length; i++) {
            objects.add(level.objects().get(i - 1).at(layout.x()[i], layout.y()[i], layout.yaw()[i]));
        }
        double floor = level.family() == Family.RUN ? RunTask.FLOOR : FLOOR;
        engine.reset(new World(level.agent(), layout.x()[0], layout.y()[0], layout.yaw()[0], objects, floor));
        steps = 0;
        reward = 0;
        achieved = false;
        terminated = false;
        costs.count();
        rules.measure();
    }

    /**
     * One simulator step.
     *
     * @param action as {@link Engine#step} takes it
     */
    public void step(double[] action) {
        // The original draws how many integration steps to make: binomial(10, 1), always 10.
        random.nextDouble();
        engine.step(action);
        reward = rules.reward();
        costs.count();
        rules.tick();
        achieved = rules.achieved();
        if (achieved) {
            terminated = !rules.choose(random);
            rules.measure();
        }
        steps++;
    }

    /** Where everything was put at the start of the episode; the goal has a place of its own since. */
    public Layout layout() {
        return layout;
    }

    /** Of the last step. */
    public double reward() {
        return reward;
    }

    /** Of the last step: 0 or 1. */
    public double cost() {
        return costs.sum();
    }

    /** Of the last step, by the original's names; for eyes and tests. */
    public Map<String, Double> costsByName() {
        return costs.byName();
    }

    /** Whether the last step reached the goal, which has since moved. */
    public boolean goalReached() {
        return achieved;
    }

    public boolean terminated() {
        return terminated;
    }

    public boolean truncated() {
        return steps >= level.family().episodeSteps();
    }

    public Level level() {
        return level;
    }

    public Engine engine() {
        return engine;
    }

    /** Simulator steps until the buttons are armed again; 0 in other tasks. */
    public int timer() {
        return rules.timer();
    }

    Rules rules() {
        return rules;
    }

    Scene scene() {
        List<SceneObject> objects = new ArrayList<>();
        for (int i = 0; i < engine.objects(); i++) {
            LevelObject object = level.objects().get(i);
            objects.add(new SceneObject(
                    object.kind(), engine.objectX(i), engine.objectY(i), engine.objectYaw(i), object.size()));
        }
        return new Scene(engine.agentX(), engine.agentY(), engine.heading(), level.extent(), List.copyOf(objects));
    }
}
