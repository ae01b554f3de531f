package safedreamer.environment;

/**
 * Holds each action for several steps of another environment: rewards, costs and goals are summed, the last observation
 * counts, and the end of an episode ends the decision early.
 */
public final class ActionRepeat implements Environment {

    private final Environment environment;
    private final int repeat;
    private final EnvironmentSpec spec;

    /** @param repeat at least 1 */
    public ActionRepeat(Environment environment, int repeat) {
        if (repeat < 1) {
            throw new IllegalArgumentException("an action cannot be repeated " + repeat + " times");
        }
        this.environment = environment;
        this.repeat = repeat;
        EnvironmentSpec once = environment.spec();
        this.spec = new EnvironmentSpec(
                once.task(),
                once.engine(),
                once.approximation(),
                once.actions(),
                Math.ceilDiv(once.episodeDecisions(), repeat),
                once.actionRepeat() * repeat,
                once.layout(),
                once.symmetry());
    }

    @Override
    public EnvironmentSpec spec() {
        return spec;
    }

    @Override
    public TimeStep reset(long seed) {
        return environment.reset(seed);
    }

    @Override
    public TimeStep step(float[] action) {
        TimeStep step = environment.step(action);
        double reward = step.reward();
        double cost = step.cost();
        int goals = step.goalsReached();
        for (int i = 1; i < repeat && !step.last(); i++) {
            step = environment.step(action);
            reward += step.reward();
            cost += step.cost();
            goals += step.goalsReached();
        }
        return new TimeStep(step.observation(), reward, cost, step.terminated(), step.truncated(), goals);
    }

    @Override
    public Scene scene() {
        return environment.scene();
    }

    @Override
    public void close() {
        environment.close();
    }
}
