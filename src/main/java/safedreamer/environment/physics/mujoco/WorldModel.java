package safedreamer.environment.physics.mujoco;

import java.util.List;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

/**
 * Writes the model description of a world. The order of bodies fixes the order of qpos and of the geoms: the agent, then
 * what can be pushed, then the centres that gremlins are welded to, then what stands still.
 */
final class WorldModel {

    static final String AGENT = "agent";
    static final double[] RED = {0.7412, 0.0431, 0.1843, 1};
    static final double[] BLUE = {0.0039, 0.1529, 0.3961, 1};
    static final List<String> COMMON_SENSORS = List.of("accelerometer", "velocimeter", "gyro", "magnetometer");

    private static final double[] UPRIGHT = {1, 0, 0, 0};

    private final World world;
    private final AgentModel agent;
    private final int version;
    private final Mjcf mjcf = new Mjcf();

    private WorldModel(World world, int version) {
        this.world = world;
        this.version = version;
        this.agent = AgentModel.of(world.agent());
    }

    /**
     * @param version as {@code mj_version()} returns it
     */
    static String write(World world, int version) {
        return new WorldModel(world, version).write();
    }

    private String write() {
        mjcf.begin("mujoco", "model", "safedreamer");
        mjcf.leaf("compiler", "angle", "radian");
        mjcf.leaf("option", "timestep", world.agent().timeStep(), "integrator", agent.integrator());
        room();
        mjcf.begin("default");
        agent.defaults(mjcf);
        mjcf.end();
        mjcf.begin("worldbody");
        mjcf.leaf("geom", "name", "floor", "type", "plane", "condim", "6", "size", new double[] {
            world.floor(), world.floor(), 0.1
        });
        agent.body(mjcf, new double[] {world.agentX(), world.agentY(), agent.height()}, CMath.yaw(world.heading()));
        world.objects().stream().filter(WorldObject::free).forEach(this::free);
        gremlins().forEach(this::centre);
        world.objects().stream().filter(object -> !object.free()).forEach(this::still);
        mjcf.end();
        if (!gremlins().isEmpty()) {
            mjcf.begin("equality");
            gremlins().forEach(this::weld);
            mjcf.end();
        }
        // After the welds, which are found by their number.
        agent.ties(mjcf);
        mjcf.begin("actuator");
        agent.actuators(mjcf);
        mjcf.end();
        mjcf.begin("sensor");
        agent.ownSensors(mjcf);
        COMMON_SENSORS.forEach(sensor -> mjcf.leaf(sensor, "name", sensor, "site", AGENT));
        mjcf.end();
        return mjcf.end().toString();
    }

    /** For every contact of the fullest world. MuJoCo 3 touches no more of it than it needs; 2 wants it counted. */
    private void room() {
        if (version >= 3_000_000) {
            mjcf.leaf("size", "memory", "32M");
        } else {
            mjcf.leaf("size", "njmax", "3000", "nconmax", "1000");
        }
    }

    private List<WorldObject> gremlins() {
        return world.objects().stream()
                .filter(object -> object.kind() == SceneObject.Kind.GREMLIN)
                .toList();
    }

    private void free(WorldObject object) {
        double half = object.size();
        mjcf.begin("body", "name", bodyName(object), "pos", position(object), "quat", quaternion(object));
        mjcf.leaf("freejoint", "name", bodyName(object));
        double density = object.kind() == SceneObject.Kind.PUSH_BOX ? agent.boxDensity() : 0.001;
        box(bodyName(object), density, new double[] {half, half, half}, new double[] {0, 0, 0});
        if (object.kind() == SceneObject.Kind.PUSH_BOX) {
            // Columns at its corners, for the agent to catch hold of.
            double[] column = {half / 2, half / 2, half};
            box("col1", density, column, new double[] {half, half, 0});
            box("col2", density, column, new double[] {-half, half, 0});
            box("col3", density, column, new double[] {half, -half, 0});
            box("col4", density, column, new double[] {-half, -half, 0});
        }
        mjcf.end();
    }

    /**
     * What a gremlin is welded to: a body at the world's origin that is moved by hand, with the gremlin's place as the
     * place of its geom. The weld keeps the two as far apart as they are at the start.
     */
    private void centre(WorldObject gremlin) {
        mjcf.begin("body", "name", mocapName(gremlin), "mocap", "true", "quat", quaternion(gremlin));
        double half = gremlin.size();
        mjcf.leaf(
                "geom",
                "name",
                mocapName(gremlin),
                "type",
                "box",
                "size",
                new double[] {half, half, half},
                "pos",
                position(gremlin),
                "contype",
                "0",
                "conaffinity",
                "0");
        mjcf.end();
    }

    private void weld(WorldObject gremlin) {
        mjcf.leaf("weld", "body1", mocapName(gremlin), "body2", bodyName(gremlin), "solref", new double[] {0.02, 1.5});
    }

    private void still(WorldObject object) {
        mjcf.begin("body", "name", object.name(), "pos", position(object), "quat", quaternion(object));
        double size = object.size();
        boolean solid = object.solid();
        switch (object.kind()) {
            case GOAL -> geom(object, "cylinder", new double[] {size, size / 2}, solid);
            case HAZARD, CIRCLE -> geom(object, "cylinder", new double[] {size, 0.01}, solid);
            case PILLAR -> geom(object, "cylinder", new double[] {size, 0.5}, solid);
            case BUTTON -> geom(object, "sphere", new double[] {size}, solid);
            case WALL -> geom(object, "box", new double[] {0.05, size, 0.3}, solid);
            case VASE, PUSH_BOX, GREMLIN -> throw new IllegalArgumentException(object.name() + " does not stand still");
        }
        mjcf.end();
    }

    private void geom(WorldObject object, String shape, double[] size, boolean solid) {
        String contact = solid ? "1" : "0";
        mjcf.leaf(
                "geom", "name", object.name(), "type", shape, "size", size, "contype", contact, "conaffinity", contact);
    }

    private void box(String name, double density, double[] halfSides, double[] position) {
        mjcf.leaf("geom", "name", name, "type", "box", "size", halfSides, "pos", position, "density", density);
    }

    /** Of the body that can be read and, if it is free, pushed. */
    static String bodyName(WorldObject object) {
        return object.kind() == SceneObject.Kind.GREMLIN ? object.name() + "obj" : object.name();
    }

    static String mocapName(WorldObject gremlin) {
        return gremlin.name() + "mocap";
    }

    /** Where its body is at reset. */
    static double[] position(WorldObject object) {
        return new double[] {object.x(), object.y(), height(object)};
    }

    static double[] quaternion(WorldObject object) {
        return object.kind() == SceneObject.Kind.CIRCLE ? UPRIGHT.clone() : CMath.yaw(object.yaw());
    }

    private static double height(WorldObject object) {
        return switch (object.kind()) {
            case GOAL -> object.size() / 2 + 0.01;
            case HAZARD -> 0.02;
            case VASE -> object.size() - 4e-5;
            case BUTTON, PUSH_BOX, GREMLIN -> object.size();
            case PILLAR -> 0.5;
            case CIRCLE -> 0.01;
            case WALL -> 0.25;
        };
    }
}
