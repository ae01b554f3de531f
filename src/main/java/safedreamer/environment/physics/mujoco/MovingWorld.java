package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.SortedMap;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

/**
 * A {@link CompiledWorld} in motion: carries out simulator steps, and reads poses, velocities and contacts. All that is
 * read follows from the present state: each change of state ends with MuJoCo's forward pass, as the original's does.
 */
final class MovingWorld implements AutoCloseable {

    /** Of the bodies that gremlins are welded to, metres; the gremlins themselves float as much higher. */
    private static final double CENTRE_HEIGHT = 0.1;

    private final CompiledWorld compiled;
    private final MjData data;
    private final ContactCounts contacts;
    private final Sensors sensors;
    private final int agent;
    private final int[] bodies;
    /** By object: where its velocity begins in qvel, -1 for what cannot move. */
    private final int[] velocities;

    private final int[] centres;
    private final double[] limits;
    /** Whether a step can go on from a forward pass: nothing is moved by hand before it, and it has one stage. */
    private final boolean splittable;

    private final MemorySegment placeOfBodies;
    private final MemorySegment positions;
    private final MemorySegment rotations;
    private final MemorySegment qpos;
    private final MemorySegment qvel;
    private final MemorySegment warmStart;
    private final MemorySegment ctrl;
    private final MemorySegment mocapPositions;
    private final MemorySegment jacobian;
    /** Whether {@link #contacts} has counted those of the present state. */
    private boolean counted;

    MovingWorld(CompiledWorld compiled, World world) {
        this.compiled = compiled;
        data = compiled.data();
        MjModel model = compiled.model();
        contacts = new ContactCounts(compiled, world);
        sensors = new Sensors(model, data, world.agent());
        agent = compiled.agentBody();
        bodies = compiled.objectBodies();
        velocities = new int[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            WorldObject object = world.objects().get(i);
            velocities[i] = object.free() ? compiled.velocityOf(bodies[i]) : -1;
        }
        centres = compiled.centres();
        splittable =
                centres.length == 0 && AgentModel.of(world.agent()).integrator().equals(AgentModel.EULER);
        limits = world.agent().actions().components().stream()
                .mapToDouble(component -> component.limit())
                .toArray();
        int nbody = model.size("nbody");
        placeOfBodies = model.doubles("body_pos", 3L * nbody);
        positions = data.doubles("xpos", 3L * nbody);
        rotations = data.doubles("xmat", 9L * nbody);
        qpos = data.doubles("qpos", compiled.nq());
        qvel = data.doubles("qvel", compiled.nv());
        warmStart = data.doubles("qacc_warmstart", compiled.nv());
        ctrl = data.doubles("ctrl", model.size("nu"));
        mocapPositions = data.doubles("mocap_pos", 3L * centres.length);
        jacobian = Arena.ofAuto().allocate(JAVA_DOUBLE, 3L * compiled.nv());
        forward();
    }

    boolean fits(World world) {
        return compiled.fits(world);
    }

    /** Starts over with everything in other places. */
    void place(World world) {
        compiled.place(world);
        forward();
    }

    /** Ten integration steps, then a forward pass. */
    void step(double[] action) {
        Engine.requireAction(action, limits.length);
        for (int i = 0; i < limits.length; i++) {
            ctrl.setAtIndex(JAVA_DOUBLE, i, Math.clamp(action[i], -limits[i], limits[i]));
        }
        if (splittable) {
            // The forward pass that ended the last step has done the first half of this one.
            data.step2();
            for (int i = 1; i < AgentKind.INTEGRATION_STEPS; i++) {
                data.step();
            }
        } else {
            for (int i = 0; i < AgentKind.INTEGRATION_STEPS; i++) {
                moveCentres();
                data.step();
            }
        }
        forward();
    }

    /** Moves something that touches nothing and never moves by itself. */
    void move(int object, double x, double y) {
        if (velocities[object] >= 0) {
            throw new IllegalArgumentException("object " + object + " moves by itself");
        }
        for (MemorySegment place : new MemorySegment[] {placeOfBodies, positions}) {
            place.setAtIndex(JAVA_DOUBLE, 3L * bodies[object], x);
            place.setAtIndex(JAVA_DOUBLE, 3L * bodies[object] + 1, y);
        }
    }

    double time() {
        return data.time();
    }

    double agentPosition(int axis) {
        return positions.getAtIndex(JAVA_DOUBLE, 3L * agent + axis);
    }

    /** One of the nine numbers, row by row. */
    double agentRotation(int index) {
        return rotations.getAtIndex(JAVA_DOUBLE, 9L * agent + index);
    }

    void agentRotation(double[] rotation) {
        MemorySegment.copy(rotations, JAVA_DOUBLE, 9L * agent * Double.BYTES, rotation, 0, 9);
    }

    /** Of the agent's origin in the world. */
    double agentVelocity(int axis) {
        data.bodyJacobian(agent, jacobian);
        int nv = compiled.nv();
        double velocity = 0;
        for (int i = 0; i < nv; i++) {
            velocity += jacobian.getAtIndex(JAVA_DOUBLE, (long) axis * nv + i) * qvel.getAtIndex(JAVA_DOUBLE, i);
        }
        return velocity;
    }

    int objects() {
        return bodies.length;
    }

    double objectPosition(int object, int axis) {
        return positions.getAtIndex(JAVA_DOUBLE, 3L * bodies[object] + axis);
    }

    double objectYaw(int object) {
        long at = 9L * bodies[object];
        return Math.atan2(rotations.getAtIndex(JAVA_DOUBLE, at + 3), rotations.getAtIndex(JAVA_DOUBLE, at));
    }

    double objectSpeed(int object) {
        int at = velocities[object];
        if (at < 0) {
            return 0;
        }
        double x = qvel.getAtIndex(JAVA_DOUBLE, at);
        double y = qvel.getAtIndex(JAVA_DOUBLE, at + 1);
        double z = qvel.getAtIndex(JAVA_DOUBLE, at + 2);
        return Math.sqrt(x * x + y * y + z * z);
    }

    int touches(int object) {
        if (!counted) {
            contacts.count();
            counted = true;
        }
        return contacts.touches(object);
    }

    SortedMap<String, Integer> contacts() {
        return contacts.byName();
    }

    void sense(double[] readings) {
        sensors.read(readings);
    }

    int positions() {
        return compiled.nq();
    }

    int velocities() {
        return compiled.nv();
    }

    void setState(double time, double[] position, double[] velocity, double[] start) {
        require("positions", position, compiled.nq());
        require("velocities", velocity, compiled.nv());
        require("numbers of warm start", start, compiled.nv());
        data.time(time);
        MemorySegment.copy(position, 0, qpos, JAVA_DOUBLE, 0, position.length);
        MemorySegment.copy(velocity, 0, qvel, JAVA_DOUBLE, 0, velocity.length);
        MemorySegment.copy(start, 0, warmStart, JAVA_DOUBLE, 0, start.length);
        forward();
        // Before 3.3.6 a forward pass wrote its own.
        MemorySegment.copy(start, 0, warmStart, JAVA_DOUBLE, 0, start.length);
    }

    void state(double[] position, double[] velocity) {
        MemorySegment.copy(qpos, JAVA_DOUBLE, 0, position, 0, compiled.nq());
        MemorySegment.copy(qvel, JAVA_DOUBLE, 0, velocity, 0, compiled.nv());
    }

    @Override
    public void close() {
        compiled.close();
    }

    private void forward() {
        data.forward();
        counted = false;
    }

    /** All gremlins go round in step, clockwise. */
    private void moveCentres() {
        double time = data.time();
        double x = World.GREMLIN_TRAVEL * CMath.sin(time);
        double y = World.GREMLIN_TRAVEL * CMath.cos(time);
        for (int centre : centres) {
            mocapPositions.setAtIndex(JAVA_DOUBLE, 3L * centre, x);
            mocapPositions.setAtIndex(JAVA_DOUBLE, 3L * centre + 1, y);
            mocapPositions.setAtIndex(JAVA_DOUBLE, 3L * centre + 2, CENTRE_HEIGHT);
        }
    }

    private static void require(String what, double[] numbers, int count) {
        if (numbers.length != count) {
            throw new IllegalArgumentException("this world has " + count + " " + what + ", not " + numbers.length + ": "
                    + Arrays.toString(numbers));
        }
    }
}
