package safedreamer.environment.safetygym;

import java.util.List;
import safedreamer.environment.ActionLayout;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.environment.physics.Engine;

/** A task as an agent meets it; one decision is one simulator step. */
final class NavigationEnvironment implements Environment {

    private final NavigationTask task;
    private final TaskObservation observation;
    private final EnvironmentSpec spec;
    private final double[] control;
    private final double[] seen;
    private boolean over = true;

    NavigationEnvironment(Level level, Engine engine, ObservationKind kind) {
        this.task = new NavigationTask(level, engine);
        this.observation = kind == ObservationKind.LIDAR ? new LidarObservation(task) : new CoordinateObservation(task);
        this.spec = new EnvironmentSpec(
                level.task(),
                engine.name(),
                engine.approximation(level.agent(), level.kinds()),
                level.agent().actions(),
                level.family().episodeSteps(),
                1,
                observation.layout(),
                Symmetries.of(level));
        this.control = new double[spec.actionSize()];
        this.seen = new double[spec.layout().size()];
    }

    @Override
    public EnvironmentSpec spec() {
        return spec;
    }

    @Override
    public TimeStep reset(long seed) {
        return reset(new RandomState(EpisodeSeed.hash(seed)));
    }

    /** Starts an episode from a stream of the original's, see {@link NavigationTask#reset}. */
    TimeStep reset(RandomState stream) {
        // Should the reset fail there is no episode.
        over = true;
        task.reset(stream);
        over = task.terminated();
        return new TimeStep(observe(), 0, 0, task.terminated(), false, 0);
    }

    @Override
    public TimeStep step(float[] action) {
        if (over) {
            throw new IllegalStateException("no episode is under way: reset first");
        }
        if (action.length != control.length) {
            throw new IllegalArgumentException(
                    "an action has " + control.length + " numbers, this one " + action.length);
        }
        List<ActionLayout.Component> components = spec.actions().components();
        for (int i = 0; i < control.length; i++) {
            if (Float.isNaN(action[i])) {
                throw new IllegalArgumentException(
                        "action \"" + components.get(i).name() + "\" is not a number");
            }
            control[i] = Math.clamp(action[i], -1.0, 1.0) * components.get(i).limit();
        }
        task.step(control);
        over = task.terminated() || task.truncated();
        return new TimeStep(
                observe(), task.reward(), task.cost(), task.terminated(), task.truncated(), task.goalReached() ? 1 : 0);
    }

    @Override
    public Scene scene() {
        return task.scene();
    }

    @Override
    public void close() {
        over = true;
        task.engine().close();
    }

    private float[] observe() {
        observation.write(seen);
        float[] rounded = new float[seen.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) seen[i];
        }
        return rounded;
    }
}
