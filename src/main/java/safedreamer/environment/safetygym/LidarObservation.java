package safedreamer.environment.safetygym;

import java.util.List;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Kind;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;

/**
 * The original's flat observation: accelerometer, velocimeter, gyro, magnetometer, of a Car also its ball's spin and
 * rotation, then 16 bins of {@link PseudoLidar} for each kind of object but walls. Buttons that are not armed are
 * invisible.
 */
public final class LidarObservation implements TaskObservation {

    private static final double RANGE = 3;
    private static final double CIRCLE_RANGE = 6;

    private final NavigationTask task;
    private final Engine engine;
    private final int sensors;
    private final List<SceneObject.Kind> kinds;
    private final int[] first;
    private final int[] end;
    private final PseudoLidar lidar;
    private final double[] rotation = new double[9];
    private final ObservationLayout layout;

    public LidarObservation(NavigationTask task) {
        this.task = task;
        this.engine = task.engine();
        Level level = task.level();
        this.sensors = level.agent().sensors();
        this.kinds = level.objects().stream()
                .map(LevelObject::kind)
                .filter(kind -> kind != SceneObject.Kind.WALL)
                .distinct()
                .toList();
        this.first = kinds.stream().mapToInt(level::first).toArray();
        this.end = kinds.stream()
                .mapToInt(kind -> level.first(kind) + level.count(kind))
                .toArray();
        this.lidar = new PseudoLidar(level.family() == Family.CIRCLE ? CIRCLE_RANGE : RANGE);
        this.layout = layout(level.agent(), kinds);
    }

    private static ObservationLayout layout(AgentKind agent, List<SceneObject.Kind> kinds) {
        FieldList fields = new FieldList()
                .add("accelerometer", Kind.EGO_VECTOR, 3, 0.1)
                .add("velocimeter", Kind.EGO_VECTOR, 3, 1)
                .add("gyro", Kind.EGO_SPIN, 3, 0.3)
                .add("magnetometer", Kind.COMPASS, 3, 1);
        if (agent == AgentKind.CAR) {
            fields.add("ballangvel_rear", Kind.EGO_SPIN, 3, 0.1).add("ballquat_rear", Kind.EGO_ROTATION, 9, 1);
        }
        for (SceneObject.Kind kind : kinds) {
            fields.add(ObjectNames.of(kind) + "_lidar", Kind.LIDAR, PseudoLidar.BINS, 1);
        }
        return fields.layout();
    }

    @Override
    public ObservationLayout layout() {
        return layout;
    }

    @Override
    public void write(double[] into) {
        engine.sense(into);
        engine.agentRotation(rotation);
        lidar.stand(engine.agentX(), engine.agentY(), engine.agentZ(), rotation);
        int offset = sensors;
        for (int k = 0; k < kinds.size(); k++) {
            PseudoLidar.clear(into, offset);
            see(k, into, offset);
            offset += PseudoLidar.BINS;
        }
    }

    private void see(int k, double[] into, int offset) {
        SceneObject.Kind kind = kinds.get(k);
        if (kind == SceneObject.Kind.BUTTON && !task.rules().armed()) {
            return;
        }
        if (kind == SceneObject.Kind.CIRCLE) {
            // The original takes it to be at the origin exactly, wherever it was put.
            lidar.see(0, 0, into, offset);
            return;
        }
        for (int i = first[k]; i < end[k]; i++) {
            lidar.see(engine.objectX(i), engine.objectY(i), into, offset);
        }
    }
}
