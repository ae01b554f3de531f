package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.Engine;

/**
 * Touch the one button that is marked; then another is marked at random, perhaps the same again.
 *
 * <pre>
 *   reward = (d_before - d) + 1 if the agent touches the marked button      d: distance in the plane to it
 * </pre>
 *
 * <p>For 10 steps after each success the buttons cannot be seen by lidar, and touching a wrong one costs nothing.
 */
final class ButtonTask implements Rules {

    private static final int PAUSE = 10;

    private final Engine engine;
    private final int buttons;
    private final int firstButton;
    private final int mark;
    private int marked;
    private int timer;
    private double distance;

    ButtonTask(Level level, Engine engine) {
        this.engine = engine;
        this.buttons = level.count(Kind.BUTTON);
        this.firstButton = level.first(Kind.BUTTON);
        this.mark = level.first(Kind.GOAL);
    }

    @Override
    public boolean choose(RandomState random) {
        mark(random.choice(buttons));
        return true;
    }

    /** Marks a button, from 0. */
    void mark(int button) {
        marked = firstButton + button;
        engine.move(mark, engine.objectX(marked), engine.objectY(marked));
        timer = PAUSE;
    }

    @Override
    public void measure() {
        distance = engine.distanceTo(mark);
    }

    @Override
    public double reward() {
        double now = engine.distanceTo(mark);
        double reward = Math.clamp(distance - now + (achieved() ? 1 : 0), -REWARD_LIMIT, REWARD_LIMIT);
        distance = now;
        return reward;
    }

    @Override
    public boolean achieved() {
        return engine.touches(marked) > 0;
    }

    @Override
    public void tick() {
        timer = Math.max(0, timer - 1);
    }

    @Override
    public int target() {
        return marked;
    }

    @Override
    public boolean armed() {
        return timer == 0;
    }

    @Override
    public int timer() {
        return timer;
    }
}
