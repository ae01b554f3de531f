package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

/**
 * A world as MuJoCo has it: model, simulation, and which body is which object.
 *
 * <p>Another world of the same things in other places is had by moving the bodies of this one, {@link #place}: what the
 * compiler derives from places is derived anew, and the model is then the one that compiling would give, byte by byte
 * (a test compares them). That takes a hundredth of the time.
 */
final class CompiledWorld implements AutoCloseable {

    /** In the data of a weld, behind its anchor. */
    private static final long RELATIVE_POSE = 3 * Double.BYTES;

    private final MjModel model;
    private final MjData data;
    private final World shape;
    private final int agentBody;
    private final int[] objectBody;
    private final int[] mocapBody;
    private final int nq;
    private final int nv;

    private final MemorySegment bodyPosition;
    private final MemorySegment bodyQuaternion;
    private final MemorySegment centreOfMass;
    private final MemorySegment geomPosition;
    private final MemorySegment relativePoses;
    private final long weldBytes;
    private final MemorySegment qpos0;
    private final MemorySegment springPosition;

    private CompiledWorld(MjModel model, World world) {
        this.model = model;
        this.data = model.makeData();
        this.shape = world;
        List<WorldObject> objects = world.objects();
        nq = model.size("nq");
        nv = model.size("nv");
        agentBody = model.id("mjOBJ_BODY", WorldModel.AGENT);
        objectBody = objects.stream()
                .mapToInt(object -> model.id("mjOBJ_BODY", WorldModel.bodyName(object)))
                .toArray();
        mocapBody = objects.stream()
                .mapToInt(object -> gremlin(object) ? model.id("mjOBJ_BODY", WorldModel.mocapName(object)) : -1)
                .toArray();
        int bodies = model.size("nbody");
        bodyPosition = model.doubles("body_pos", 3L * bodies);
        bodyQuaternion = model.doubles("body_quat", 4L * bodies);
        centreOfMass = model.doubles("body_ipos", 3L * bodies);
        geomPosition = model.doubles("geom_pos", 3L * model.size("ngeom"));
        Offsets offsets = model.library().offsets();
        weldBytes = offsets.size("mjNEQDATA") * Double.BYTES;
        relativePoses = model.doubles("eq_data", offsets.size("mjNEQDATA") * (long) centres().length);
        qpos0 = model.doubles("qpos0", nq);
        springPosition = model.doubles("qpos_spring", nq);
    }

    static CompiledWorld compile(MujocoLibrary library, World world) {
        MjModel model = MjModel.compile(
                library, WorldModel.write(world, library.offsets().version()));
        try {
            return new CompiledWorld(model, world);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /**
     * Whether {@link #place} can make the other world of this one: it has the same agent and the same things, wherever
     * they are. Never with MuJoCo 2, whose moved models differ from compiled ones.
     */
    boolean fits(World other) {
        if (model.library().offsets().version() < 3_000_000
                || other.agent() != shape.agent()
                || other.floor() != shape.floor()
                || other.objects().size() != shape.objects().size()) {
            return false;
        }
        for (int i = 0; i < other.objects().size(); i++) {
            WorldObject a = other.objects().get(i);
            WorldObject b = shape.objects().get(i);
            if (!a.name().equals(b.name()) || a.kind() != b.kind() || a.size() != b.size()) {
                return false;
            }
        }
        return true;
    }

    /** Puts everything where that world has it, and the simulation at its start. */
    void place(World world) {
        AgentModel agent = AgentModel.of(world.agent());
        put(agentBody, new double[] {world.agentX(), world.agentY(), agent.height()}, CMath.yaw(world.heading()));
        for (int i = 0; i < objectBody.length; i++) {
            WorldObject object = world.objects().get(i);
            double[] position = WorldModel.position(object);
            double[] quaternion = WorldModel.quaternion(object);
            put(objectBody[i], position, quaternion);
            if (mocapBody[i] >= 0) {
                put(mocapBody[i], new double[3], quaternion);
                write(centreOfMass, 3L * mocapBody[i], position);
                write(geomPosition, 3L * model.id("mjOBJ_GEOM", WorldModel.mocapName(object)), position);
            }
        }
        forgetRelativePoses();
        data.reset();
        data.setConstants();
        data.reset();
    }

    MjModel model() {
        return model;
    }

    MjData data() {
        return data;
    }

    int agentBody() {
        return agentBody;
    }

    /** By object: the body that can be read. */
    int[] objectBodies() {
        return objectBody.clone();
    }

    /** Bodies that gremlins are welded to, as numbers among the mocap bodies, in the world's order. */
    int[] centres() {
        return Arrays.stream(mocapBody)
                .filter(body -> body >= 0)
                .map(body -> model.integer("body_mocapid", body))
                .toArray();
    }

    /** Where the six velocities of a free body begin in qvel. */
    int velocityOf(int body) {
        return model.integer("jnt_dofadr", model.integer("body_jntadr", body));
    }

    int nq() {
        return nq;
    }

    int nv() {
        return nv;
    }

    @Override
    public void close() {
        model.close();
    }

    private void put(int body, double[] position, double[] quaternion) {
        write(bodyPosition, 3L * body, position);
        write(bodyQuaternion, 4L * body, quaternion);
        int joint = model.integer("body_jntadr", body);
        if (joint >= 0 && isFree(body)) {
            int address = model.integer("jnt_qposadr", joint);
            for (MemorySegment start : List.of(qpos0, springPosition)) {
                write(start, address, position);
                write(start, address + 3L, quaternion);
            }
        }
    }

    private boolean isFree(int body) {
        return model.integer("jnt_type", model.integer("body_jntadr", body)) == 0;
    }

    /** MuJoCo works out those that are zero, from where the welded bodies are. */
    private void forgetRelativePoses() {
        for (long weld = 0; weld < relativePoses.byteSize(); weld += weldBytes) {
            relativePoses.asSlice(weld + RELATIVE_POSE, 7 * Double.BYTES).fill((byte) 0);
        }
    }

    private static void write(MemorySegment array, long from, double[] numbers) {
        MemorySegment.copy(numbers, 0, array, JAVA_DOUBLE, from * Double.BYTES, numbers.length);
    }

    private static boolean gremlin(WorldObject object) {
        return object.kind() == SceneObject.Kind.GREMLIN;
    }
}
