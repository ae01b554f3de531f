package safedreamer.environment.safetygym;

import java.util.EnumSet;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.TimeStep;
import safedreamer.environment.WorldSymmetry;
import safedreamer.environment.physics.AgentKind;

/** A Goal task seen through the coordinate observation; one decision is one simulator step. */
final class GoalEnvironment implements Environment {

    private final GoalTask task;
    private final CoordinateObservation observation;
    private final EnvironmentSpec spec;
    private final double[] control;
    private boolean over = true;

    GoalEnvironment(GoalTask task) {
        this.task = task;
        this.observation = new CoordinateObservation(task);
        this.spec = new EnvironmentSpec(
                task.level().task(),
                task.engine().name(),
                task.engine().approximation(EnumSet.of(SceneObject.Kind.VASE)),
                AgentKind.POINT.actions(),
                GoalTask.EPISODE_STEPS,
                1,
                observation.layout(),
                WorldSymmetry.full(AgentKind.POINT.sideways()));
        this.control = new double[spec.actionSize()];
    }

    @Override
    public EnvironmentSpec spec() {
        return spec;
    }

    @Override
    public TimeStep reset(long seed) {
        return reset(new RandomState(EpisodeSeed.hash(seed)));
    }

    /** Starts an episode from a stream of the original's, see {@link GoalTask#reset}. */
    TimeStep reset(RandomState stream) {
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
        for (int i = 0; i < control.length; i++) {
            if (Float.isNaN(action[i])) {
                throw new IllegalArgumentException(
                        "action \"" + spec.actions().components().get(i).name() + "\" is not a number");
            }
            control[i] = action[i];
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

    private float[] observe() {
        float[] seen = new float[spec.layout().size()];
        observation.write(seen);
        return seen;
    }
}
