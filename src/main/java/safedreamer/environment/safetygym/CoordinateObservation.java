package safedreamer.environment.safetygym;

import java.util.stream.IntStream;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Kind;
import safedreamer.environment.SceneObject;
import safedreamer.environment.SidewaysAxis;
import safedreamer.environment.physics.Engine;

/**
 * SafeDreamer's low-dimensional observation, in its order: velocimeter x, y; accelerometer along the driving axis; gyro
 * z; magnetometer x, y, z; the objects (x, y) in the agent's frame, kind by kind, exact and of unlimited range; heading
 * (cos ψ, -sin ψ); position (x, y) in the world. With a goal and 8 hazards that is 29 numbers.
 *
 * <p>Vases that cost nothing are not seen. Of a wall the nearest point is seen. A task with buttons ends with the steps
 * until they are armed.
 */
public final class CoordinateObservation implements TaskObservation {

    private final NavigationTask task;
    private final Engine engine;
    private final ObservationLayout layout;
    private final boolean drivesAlongY;
    private final boolean clocked;
    private final int[] points;
    private final int[] walls;
    private final double[] sensors;
    private final double[] wallYaw;

    public CoordinateObservation(NavigationTask task) {
        this.task = task;
        this.engine = task.engine();
        Level level = task.level();
        this.drivesAlongY = level.agent().sideways() == SidewaysAxis.X;
        this.clocked = level.family() == Family.BUTTON;
        this.points = numbers(level, false);
        this.walls = numbers(level, true);
        this.wallYaw = IntStream.of(walls)
                .mapToDouble(wall -> level.objects().get(wall).yaw())
                .toArray();
        this.sensors = new double[level.agent().sensors()];
        this.layout = layout(level, clocked);
    }

    private static int[] numbers(Level level, boolean walls) {
        return IntStream.range(0, level.objects().size())
                .filter(i -> seen(level, level.objects().get(i).kind()))
                .filter(i -> walls == (level.objects().get(i).kind() == SceneObject.Kind.WALL))
                .toArray();
    }

    private static boolean seen(Level level, SceneObject.Kind kind) {
        return kind != SceneObject.Kind.VASE || level.costly().contains(kind);
    }

    private static ObservationLayout layout(Level level, boolean clocked) {
        FieldList fields = new FieldList()
                .add("velocimeter", Kind.EGO_VECTOR, 2, 1)
                .add("accelerometer", Kind.SCALAR, 1, 0.1)
                .add("gyro", Kind.YAW_RATE, 1, 0.3)
                .add("magnetometer", Kind.COMPASS, 3, 1);
        level.objects().stream()
                .map(LevelObject::kind)
                .distinct()
                .filter(kind -> seen(level, kind))
                .forEach(kind -> fields.add(ObjectNames.of(kind), Kind.EGO_POSITIONS, 2 * level.count(kind), 1));
        // The runner's y begins at 16.5.
        double scale = level.family() == Family.RUN ? 0.1 : 1;
        fields.add("heading", Kind.HEADING, 2, 1).add("position", Kind.WORLD_POSITION, 2, scale);
        if (clocked) {
            fields.add("timer", Kind.SCALAR, 1, 0.1);
        }
        return fields.layout();
    }

    @Override
    public ObservationLayout layout() {
        return layout;
    }

    @Override
    public void write(double[] into) {
        engine.sense(sensors);
        into[0] = sensors[Engine.VELOCIMETER];
        into[1] = sensors[Engine.VELOCIMETER + 1];
        into[2] = sensors[Engine.ACCELEROMETER + (drivesAlongY ? 1 : 0)];
        into[3] = sensors[Engine.GYRO + 2];
        into[4] = sensors[Engine.MAGNETOMETER];
        into[5] = sensors[Engine.MAGNETOMETER + 1];
        into[6] = sensors[Engine.MAGNETOMETER + 2];
        double x = engine.agentX();
        double y = engine.agentY();
        double cos = engine.forwardX();
        double sin = engine.forwardY();
        int i = 7;
        for (int point : points) {
            double dx = engine.objectX(point) - x;
            double dy = engine.objectY(point) - y;
            into[i++] = cos * dx + sin * dy;
            into[i++] = cos * dy - sin * dx;
        }
        for (int k = 0; k < walls.length; k++) {
            // A wall lies along y, or turned by a right angle along x.
            double dx = wallYaw[k] == 0 ? engine.objectX(walls[k]) - x : 0;
            double dy = wallYaw[k] == 0 ? 0 : engine.objectY(walls[k]) - y;
            into[i++] = cos * dx + sin * dy;
            into[i++] = cos * dy - sin * dx;
        }
        into[i++] = cos;
        into[i++] = -sin;
        into[i++] = x;
        into[i++] = y;
        if (clocked) {
            into[i] = task.rules().timer();
        }
    }
}
