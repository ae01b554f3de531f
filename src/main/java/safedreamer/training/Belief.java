package safedreamer.training;

import java.util.ArrayList;
import java.util.List;
import safedreamer.agent.DecodedFutures;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.safetygym.ObjectNames;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.planning.PlanTrace;
import safedreamer.worldmodel.ObservationShape;

/** Reads a decoded observation as a picture of the world. */
final class Belief {

    private static final double WALL_POINT = 0.05;

    private final EnvironmentSpec spec;

    Belief(EnvironmentSpec spec) {
        this.spec = spec;
    }

    /** What the world model must know of the task's observations. */
    ObservationShape shape() {
        float[] scale = new float[spec.layout().size()];
        int objects = -1;
        int count = 0;
        int position = -1;
        for (Field field : spec.layout().fields()) {
            for (int i = 0; i < field.length(); i++) {
                scale[field.offset() + i] = (float) field.scale();
            }
            if (field.name().equals("hazards")) {
                objects = field.offset();
                count = field.length() / 2;
            } else if (field.kind() == Kind.WORLD_POSITION) {
                position = field.offset();
            }
        }
        return new ObservationShape(scale.length, spec.actionSize(), scale, objects, count, position);
    }

    /**
     * The futures of a search, with goal and hazards where the agent believes them.
     *
     * @param truth tells how large things are, which is not a belief; nothing else of it is used
     */
    ImaginedPaths picture(DecodedFutures futures, PlanTrace trace, Scene truth) {
        float[] seen = futures.plan().observation(0);
        double heading = 0;
        double x = 0;
        double y = 0;
        for (Field field : spec.layout().fields()) {
            int at = field.offset();
            if (field.kind() == Kind.HEADING) {
                heading = Math.atan2(-seen[at + 1], seen[at]);
            } else if (field.kind() == Kind.WORLD_POSITION) {
                x = seen[at];
                y = seen[at + 1];
            }
        }
        List<SceneObject> objects = new ArrayList<>();
        for (Field field : spec.layout().fields()) {
            if (field.kind() == Kind.EGO_POSITIONS) {
                SceneObject.Kind kind = ObjectNames.kind(field.name()).orElse(SceneObject.Kind.HAZARD);
                for (int i = field.offset(); i < field.offset() + field.length(); i += 2) {
                    double worldX = x + Math.cos(heading) * seen[i] - Math.sin(heading) * seen[i + 1];
                    double worldY = y + Math.sin(heading) * seen[i] + Math.cos(heading) * seen[i + 1];
                    objects.add(new SceneObject(kind, worldX, worldY, 0, size(truth, kind)));
                }
            }
        }
        return new ImaginedPaths(
                trace.last().candidates(),
                trace.settings().horizon(),
                futures.positions(),
                way(futures.plan()),
                futures.plan(),
                objects,
                heading);
    }

    /** {@code [H + 1][2]} where a future's observations put the agent, metres. */
    private float[] way(UnfoldedFuture future) {
        int position = shape().positionOffset();
        float[] way = new float[2 * (future.horizon() + 1)];
        for (int k = 0; k <= future.horizon(); k++) {
            System.arraycopy(future.observations(), k * future.observationSize() + position, way, 2 * k, 2);
        }
        return way;
    }

    private static double size(Scene truth, SceneObject.Kind kind) {
        if (kind == SceneObject.Kind.WALL) {
            // Of a wall the agent sees the nearest point.
            return WALL_POINT;
        }
        return truth.objects().stream()
                .filter(object -> object.kind() == kind)
                .mapToDouble(SceneObject::size)
                .findFirst()
                .orElse(0);
    }
}
