package safedreamer.conformance.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.PhysicsState;
import safedreamer.environment.physics.WorldObject;
import safedreamer.environment.safetygym.CoordinateObservation;
import safedreamer.environment.safetygym.Family;
import safedreamer.environment.safetygym.Layout;
import safedreamer.environment.safetygym.Level;
import safedreamer.environment.safetygym.LidarObservation;
import safedreamer.environment.safetygym.NavigationTask;
import safedreamer.environment.safetygym.Placement;
import safedreamer.environment.safetygym.RandomState;
import safedreamer.environment.safetygym.Tasks;

/** What a recording is held against, whatever the engine: the task, read through its public face. */
abstract class TaskWorld implements ReplayedWorld {

    /** Run's reward is a difference of numbers near 60,000. */
    private static final double RUN_REWARD = 1e-10;

    private final Level level;
    private final PhysicsState engine;
    private final TraceHeader header;
    private final Tolerances tolerances;
    private final NavigationTask task;
    private final CoordinateObservation coordinates;
    private final LidarObservation lidar;

    TaskWorld(TraceHeader header, PhysicsState engine, Tolerances tolerances) {
        this.header = header;
        this.engine = engine;
        level = Tasks.level(header.taskName());
        task = new NavigationTask(level, engine);
        coordinates = new CoordinateObservation(task);
        lidar = new LidarObservation(task);
        this.tolerances = level.family() == Family.RUN ? tolerances.withReward(RUN_REWARD) : tolerances;
    }

    final Level level() {
        return level;
    }

    @Override
    public final Tolerances tolerances() {
        return tolerances;
    }

    @Override
    public final List<Placement> placements() {
        return level.placements();
    }

    @Override
    public void reset(RandomState stream) {
        task.reset(stream);
    }

    @Override
    public final void step(double[] action) {
        task.step(action);
    }

    @Override
    public final double agentX() {
        return engine.agentX();
    }

    @Override
    public final double agentY() {
        return engine.agentY();
    }

    @Override
    public final double drawnHeading() {
        return task.layout().yaw()[0];
    }

    @Override
    public final double[] position() {
        double[] position = new double[engine.positions()];
        engine.state(position, new double[engine.velocities()]);
        return Arrays.copyOf(position, header.agentPositions());
    }

    @Override
    public final double[] velocity() {
        double[] velocity = new double[engine.velocities()];
        engine.state(new double[engine.positions()], velocity);
        return Arrays.copyOf(velocity, header.agentVelocities());
    }

    @Override
    public final double[] sensors() {
        double[] readings = new double[level.agent().sensors()];
        engine.sense(readings);
        return readings;
    }

    @Override
    public final boolean touches() {
        return engine.contacts().keySet().stream().anyMatch(header::touches);
    }

    @Override
    public final double reward() {
        return task.reward();
    }

    @Override
    public final Map<String, Double> costs() {
        return task.costsByName();
    }

    @Override
    public final boolean goalReached() {
        return task.goalReached();
    }

    @Override
    public final boolean terminated() {
        return task.terminated();
    }

    @Override
    public final boolean truncated() {
        return task.truncated();
    }

    @Override
    public final double @Nullable [] goal() {
        int goal = level.first(Kind.GOAL);
        return goal < 0 ? null : new double[] {engine.objectX(goal), engine.objectY(goal)};
    }

    @Override
    public final List<Placed> objects() {
        Layout layout = task.layout();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < level.objects().size(); i++) {
            WorldObject object = level.objects().get(i).at(layout.x()[i + 1], layout.y()[i + 1], layout.yaw()[i + 1]);
            placed.add(new Placed(object.name(), object.x(), object.y(), object.yaw()));
        }
        return placed;
    }

    /** Of tasks in which all that is seen stays where it was put, and the agent does not tilt. */
    @Override
    public final double @Nullable [] coordinates() {
        if (level.family() != Family.GOAL || level.costly().contains(Kind.VASE) || level.agent() != AgentKind.POINT) {
            return null;
        }
        double[] seen = new double[coordinates.layout().size()];
        coordinates.write(seen);
        return seen;
    }

    @Override
    public final List<String> coordinateObjects() {
        return level.objects().stream()
                .filter(object -> object.kind() != Kind.VASE)
                .map(object -> object.placement().name())
                .toList();
    }

    @Override
    public double @Nullable [] observation() {
        double[] seen = new double[lidar.layout().size()];
        lidar.write(seen);
        return seen;
    }

    @Override
    public final void close() {
        engine.close();
    }
}
