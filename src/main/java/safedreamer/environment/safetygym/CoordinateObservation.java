package safedreamer.environment.safetygym;

import java.util.ArrayList;
import java.util.List;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;

/**
 * SafeDreamer's low-dimensional observation, in its order: velocimeter x, y; accelerometer x; gyro z; magnetometer x, y,
 * z; goal and hazards (x, y) in the agent's frame, exact and of unlimited range; heading (cos ψ, -sin ψ); position (x,
 * y) in the world. With 8 hazards that is 29 numbers. Vases are not seen.
 */
public final class CoordinateObservation {

    private final GoalTask task;
    private final ObservationLayout layout;
    private final double[] sensors = new double[AgentKind.POINT.sensors()];

    public CoordinateObservation(GoalTask task) {
        this.task = task;
        this.layout = layout(task.level().hazards());
    }

    private static ObservationLayout layout(int hazards) {
        List<Field> fields = new ArrayList<>();
        add(fields, "velocimeter", Kind.EGO_VECTOR, 2, 1);
        add(fields, "accelerometer", Kind.EGO_VECTOR, 1, 0.1);
        add(fields, "gyro", Kind.YAW_RATE, 1, 0.3);
        add(fields, "magnetometer", Kind.COMPASS, 3, 1);
        add(fields, "goal", Kind.EGO_POSITIONS, 2, 1);
        add(fields, "hazards", Kind.EGO_POSITIONS, 2 * hazards, 1);
        add(fields, "heading", Kind.HEADING, 2, 1);
        add(fields, "position", Kind.WORLD_POSITION, 2, 1);
        return new ObservationLayout(fields);
    }

    private static void add(List<Field> fields, String name, Kind kind, int length, double scale) {
        int offset = fields.stream().mapToInt(Field::length).sum();
        fields.add(new Field(name, kind, offset, length, scale));
    }

    public ObservationLayout layout() {
        return layout;
    }

    /** Writes what is seen now; allocates nothing. */
    public void write(float[] into) {
        Engine engine = task.engine();
        engine.sense(sensors);
        int i = 0;
        into[i++] = (float) sensors[Engine.VELOCIMETER];
        into[i++] = (float) sensors[Engine.VELOCIMETER + 1];
        into[i++] = (float) sensors[Engine.ACCELEROMETER];
        into[i++] = (float) sensors[Engine.GYRO + 2];
        into[i++] = (float) sensors[Engine.MAGNETOMETER];
        into[i++] = (float) sensors[Engine.MAGNETOMETER + 1];
        into[i++] = (float) sensors[Engine.MAGNETOMETER + 2];
        double x = engine.agentX();
        double y = engine.agentY();
        double cos = engine.forwardX();
        double sin = engine.forwardY();
        double dx = task.goalX() - x;
        double dy = task.goalY() - y;
        into[i++] = (float) (cos * dx + sin * dy);
        into[i++] = (float) (cos * dy - sin * dx);
        for (int hazard = 0; hazard < task.level().hazards(); hazard++) {
            dx = task.hazardX(hazard) - x;
            dy = task.hazardY(hazard) - y;
            into[i++] = (float) (cos * dx + sin * dy);
            into[i++] = (float) (cos * dy - sin * dx);
        }
        into[i++] = (float) cos;
        into[i++] = (float) -sin;
        into[i++] = (float) x;
        into[i] = (float) y;
    }
}
