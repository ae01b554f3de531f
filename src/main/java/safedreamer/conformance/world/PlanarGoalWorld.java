package safedreamer.conformance.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.environment.safetygym.CoordinateObservation;
import safedreamer.environment.safetygym.GoalLevel;
import safedreamer.environment.safetygym.GoalTask;
import safedreamer.environment.safetygym.Placement;
import safedreamer.environment.safetygym.RandomState;

/** A Goal task on the planar engine. */
final class PlanarGoalWorld implements ReplayedWorld {

    /** The agent's three joints: two slides and a hinge. */
    private static final int JOINTS = 3;
    /** Half the diagonal of a tipped vase, and from the hinge to the far corner of the agent's cube: 0.173 + 0.158 m. */
    private static final double REACH = 0.33;
    /** What the engine promises of a step beside a vase. */
    private static final double BESIDE_A_VASE = 3e-5;

    private final PlanarEngine engine = new PlanarEngine();
    private final GoalTask task;
    private final CoordinateObservation observation;
    private final List<String> names;

    PlanarGoalWorld(GoalLevel level) {
        task = new GoalTask(level, engine);
        observation = new CoordinateObservation(task);
        names = level.placements().stream().map(Placement::name).skip(1).toList();
    }

    @Override
    public List<Placement> placements() {
        return task.level().placements();
    }

    @Override
    public void reset(RandomState stream) {
        task.reset(stream);
    }

    @Override
    public boolean restore(RecordedState state) {
        engine.setJoints(state.position(), state.velocity());
        RecordedState.Physics whole = state.whole();
        if (whole != null) {
            for (int i = 0; i < task.level().vases(); i++) {
                int at = JOINTS + 7 * i;
                engine.move(firstVase() + i, whole.qpos()[at], whole.qpos()[at + 1]);
            }
        }
        return true;
    }

    @Override
    public void step(double[] action) {
        task.step(action);
    }

    @Override
    public Optional<String> needs() {
        for (int vase = firstVase(); vase < engine.objects(); vase++) {
            double distance =
                    Math.hypot(engine.agentX() - engine.objectX(vase), engine.agentY() - engine.objectY(vase));
            if (distance < REACH) {
                return Optional.of("mujoco: a vase within reach");
            }
        }
        return Optional.empty();
    }

    @Override
    public OptionalDouble approximation() {
        return OptionalDouble.of(BESIDE_A_VASE);
    }

    /** After the goal and the hazards. */
    private int firstVase() {
        return 1 + task.level().hazards();
    }

    @Override
    public double agentX() {
        return engine.agentX();
    }

    @Override
    public double agentY() {
        return engine.agentY();
    }

    @Override
    public double heading() {
        return engine.heading();
    }

    @Override
    public double[] position() {
        double[] position = new double[JOINTS];
        engine.joints(position, new double[JOINTS]);
        return position;
    }

    @Override
    public double[] velocity() {
        double[] velocity = new double[JOINTS];
        engine.joints(new double[JOINTS], velocity);
        return velocity;
    }

    @Override
    public double[] sensors() {
        double[] readings = new double[AgentKind.POINT.sensors()];
        engine.sense(readings);
        return readings;
    }

    @Override
    public double reward() {
        return task.reward();
    }

    @Override
    public double cost() {
        return task.cost();
    }

    @Override
    public boolean goalReached() {
        return task.goalReached();
    }

    @Override
    public boolean terminated() {
        return task.terminated();
    }

    @Override
    public boolean truncated() {
        return task.truncated();
    }

    @Override
    public double[] goal() {
        return new double[] {task.goalX(), task.goalY()};
    }

    @Override
    public List<Placed> objects() {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < engine.objects(); i++) {
            placed.add(new Placed(names.get(i), engine.objectX(i), engine.objectY(i), engine.objectYaw(i)));
        }
        return placed;
    }

    @Override
    public float[] coordinates() {
        float[] seen = new float[observation.layout().size()];
        observation.write(seen);
        return seen;
    }

    @Override
    public List<String> coordinateObjects() {
        return names.subList(0, firstVase());
    }
}
