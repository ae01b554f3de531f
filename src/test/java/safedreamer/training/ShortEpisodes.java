package safedreamer.training;

import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;

/** Another environment whose episodes are over after a few decisions: terminated, or cut by a time limit. */
final class ShortEpisodes implements Environment {

    private final Environment environment;
    private final int decisions;
    private final boolean terminated;
    private int made;

    ShortEpisodes(Environment environment, int decisions, boolean terminated) {
        this.environment = environment;
        this.decisions = decisions;
        this.terminated = terminated;
    }

    @Override
    public EnvironmentSpec spec() {
        return environment.spec();
    }

    @Override
    public TimeStep reset(long seed) {
        made = 0;
        return environment.reset(seed);
    }

    @Override
    public TimeStep step(float[] action) {
        TimeStep step = environment.step(action);
        made++;
        boolean over = made == decisions;
        return new TimeStep(
                step.observation(),
                step.reward(),
                step.cost(),
                over && terminated,
                over && !terminated,
                step.goalsReached());
    }

    @Override
    public Scene scene() {
        return environment.scene();
    }
}
