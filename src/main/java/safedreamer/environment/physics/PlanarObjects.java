package safedreamer.environment.physics;

import java.util.List;
import java.util.stream.IntStream;
import safedreamer.environment.SceneObject.Kind;

/**
 * The objects of a planar world: where they are, how they move, and what keeps them from it.
 *
 * <p>A vase or push box slides on the floor under Coulomb friction, μ = 1, of its slide and of its turn each by itself. A
 * gremlin hangs on a soft weld to a point that goes round on a circle, lifted 0.1 m:
 *
 * <pre>
 *   a = -d (2 / T · v + d / (T · 1.5)² · r) - (1 - d) g      T = 0.95 · 0.02 s, r: off its point, d: of |r|
 * </pre>
 *
 * <p>which is what MuJoCo's weld makes of a body that touches nothing.
 */
final class PlanarObjects {

    private static final double STEP = PointDynamics.STEP;
    private static final double GRAVITY = 9.81;
    private static final double WELD_TIME = 0.95 * 0.02;
    private static final double WELD_DAMPING = 2 / WELD_TIME;
    private static final double WELD_STIFFNESS = 1 / (WELD_TIME * WELD_TIME * 1.5 * 1.5);
    private static final double LIFT = 0.1;
    private static final double DENSITY = 0.001;
    /** Where it settles on the soft floor, in the original. */
    private static final double BOX_SETTLES = 8.7434052e-6;

    private final int count;
    private final Kind[] kinds;
    private final double[] size;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] yaw;
    private final double[] velocityX;
    private final double[] velocityY;
    private final double[] velocityZ;
    private final double[] spin;
    private final double[] homeX;
    private final double[] homeY;
    private final int[] free;
    private final int[] solid;

    PlanarObjects(List<WorldObject> objects) {
        count = objects.size();
        kinds = objects.stream().map(WorldObject::kind).toArray(Kind[]::new);
        size = objects.stream().mapToDouble(WorldObject::size).toArray();
        x = objects.stream().mapToDouble(WorldObject::x).toArray();
        y = objects.stream().mapToDouble(WorldObject::y).toArray();
        z = objects.stream().mapToDouble(PlanarObjects::height).toArray();
        yaw = objects.stream().mapToDouble(WorldObject::yaw).toArray();
        velocityX = new double[count];
        velocityY = new double[count];
        velocityZ = new double[count];
        spin = new double[count];
        homeX = x.clone();
        homeY = y.clone();
        free = IntStream.range(0, count).filter(i -> objects.get(i).free()).toArray();
        solid = IntStream.range(0, count).filter(i -> objects.get(i).solid()).toArray();
    }

    private static double height(WorldObject object) {
        return switch (object.kind()) {
            case PUSH_BOX -> object.size() - BOX_SETTLES;
            case VASE, GREMLIN, BUTTON -> object.size();
            case PILLAR -> 0.5;
            case GOAL -> object.size() / 2 + 0.01;
            case HAZARD -> 0.02;
            case CIRCLE -> 0.01;
            case WALL -> 0.25;
        };
    }

    int count() {
        return count;
    }

    /** Numbers of the objects that can be pushed about. */
    int[] free() {
        return free;
    }

    /** Numbers of the objects that can be touched. */
    int[] solid() {
        return solid;
    }

    Kind kind(int object) {
        return kinds[object];
    }

    double size(int object) {
        return size[object];
    }

    double x(int object) {
        return x[object];
    }

    double y(int object) {
        return y[object];
    }

    double z(int object) {
        return z[object];
    }

    double yaw(int object) {
        return yaw[object];
    }

    double velocityX(int object) {
        return velocityX[object];
    }

    double velocityY(int object) {
        return velocityY[object];
    }

    double spin(int object) {
        return spin[object];
    }

    double speed(int object) {
        double vx = velocityX[object];
        double vy = velocityY[object];
        double vz = velocityZ[object];
        return Math.sqrt(vx * vx + vy * vy + vz * vz);
    }

    boolean free(int object) {
        return kinds[object] == Kind.VASE || kinds[object] == Kind.PUSH_BOX || kinds[object] == Kind.GREMLIN;
    }

    /** Whether it slides or turns on the floor. */
    boolean sliding(int object) {
        return velocityX[object] != 0 || velocityY[object] != 0 || spin[object] != 0;
    }

    /** Whether it will not be where it is after a step, though the agent does not touch it. */
    boolean moves(int object) {
        return kinds[object] == Kind.GREMLIN || sliding(object);
    }

    /** The farthest that any part of it lies from its centre, in the plane. */
    double reach(int object) {
        return switch (kinds[object]) {
            case VASE, GREMLIN -> Math.sqrt(2) * size[object];
            case PUSH_BOX -> 1.5 * Math.sqrt(2) * size[object];
            default -> size[object];
        };
    }

    double mass(int object) {
        double side = 2 * size[object];
        double cube = DENSITY * side * side * side;
        // The push box has four columns of a quarter of its own volume.
        return kinds[object] == Kind.PUSH_BOX ? 2 * cube : cube;
    }

    /** About its own upright axis. */
    double inertia(int object) {
        double square = size[object] * size[object];
        double cube = mass(object) * 2 / 3 * square;
        if (kinds[object] != Kind.PUSH_BOX) {
            return cube;
        }
        double column = mass(object) / 8;
        return cube / 2 + 4 * column * (square / 6 + 2 * square);
    }

    void place(int object, double toX, double toY) {
        x[object] = toX;
        y[object] = toY;
    }

    /** Takes a place from MuJoCo's seven numbers (x, y, z, quaternion), as far as the plane goes. */
    void set(int object, double[] position, int at) {
        place(object, position[at], position[at + 1]);
        z[object] = position[at + 2];
        yaw[object] = 2 * Math.atan2(position[at + 6], position[at + 3]);
    }

    void get(int object, double[] position, int at) {
        position[at] = x[object];
        position[at + 1] = y[object];
        position[at + 2] = z[object];
        position[at + 3] = Math.cos(yaw[object] / 2);
        position[at + 4] = 0;
        position[at + 5] = 0;
        position[at + 6] = Math.sin(yaw[object] / 2);
    }

    /** Takes a velocity from MuJoCo's six numbers, as far as the plane goes. */
    void setVelocity(int object, double[] velocity, int at) {
        velocityX[object] = velocity[at];
        velocityY[object] = velocity[at + 1];
        // Only a gremlin has a height that changes.
        velocityZ[object] = kinds[object] == Kind.GREMLIN ? velocity[at + 2] : 0;
        spin[object] = velocity[at + 5];
    }

    void getVelocity(int object, double[] velocity, int at) {
        velocity[at] = velocityX[object];
        velocity[at + 1] = velocityY[object];
        velocity[at + 2] = velocityZ[object];
        velocity[at + 3] = 0;
        velocity[at + 4] = 0;
        velocity[at + 5] = spin[object];
    }

    /** Acceleration along x that it has without contacts. */
    double accelerationX(int object, double time) {
        if (kinds[object] == Kind.GREMLIN) {
            return weld(
                    object, x[object] - homeX[object] - World.GREMLIN_TRAVEL * Math.sin(time), velocityX[object], time);
        }
        return friction(object) * velocityX[object];
    }

    double accelerationY(int object, double time) {
        if (kinds[object] == Kind.GREMLIN) {
            return weld(
                    object, y[object] - homeY[object] - World.GREMLIN_TRAVEL * Math.cos(time), velocityY[object], time);
        }
        return friction(object) * velocityY[object];
    }

    /** Of its turn. */
    double angularAcceleration(int object) {
        if (spin[object] == 0 || kinds[object] == Kind.GREMLIN) {
            return 0;
        }
        double limit = GRAVITY * mass(object) * reach(object) / inertia(object);
        return -Math.copySign(Math.min(limit, Math.abs(spin[object]) / STEP), spin[object]);
    }

    /**
     * One integration step, all but its height under given accelerations.
     *
     * @param time at its start, seconds
     */
    void advance(int object, double ax, double ay, double angular, double time) {
        if (kinds[object] == Kind.GREMLIN) {
            double off = z[object] - size[object] - LIFT;
            double impedance = ContactSolver.impedance(offset(object, time));
            velocityZ[object] += STEP * (weld(object, off, velocityZ[object], time) - (1 - impedance) * GRAVITY);
            z[object] += STEP * velocityZ[object];
        }
        velocityX[object] += STEP * ax;
        velocityY[object] += STEP * ay;
        spin[object] += STEP * angular;
        x[object] += STEP * velocityX[object];
        y[object] += STEP * velocityY[object];
        yaw[object] += STEP * spin[object];
    }

    private double weld(int object, double off, double velocity, double time) {
        double impedance = ContactSolver.impedance(offset(object, time));
        return -impedance * (WELD_DAMPING * velocity + WELD_STIFFNESS * impedance * off);
    }

    /** How far a gremlin is off its point. */
    private double offset(int object, double time) {
        double dx = x[object] - homeX[object] - World.GREMLIN_TRAVEL * Math.sin(time);
        double dy = y[object] - homeY[object] - World.GREMLIN_TRAVEL * Math.cos(time);
        double dz = z[object] - size[object] - LIFT;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** What the velocity is to be multiplied with: friction stops it within a step at most. */
    private double friction(int object) {
        double speed = Math.sqrt(velocityX[object] * velocityX[object] + velocityY[object] * velocityY[object]);
        return speed == 0 ? 0 : -Math.min(GRAVITY / speed, 1 / STEP);
    }
}
