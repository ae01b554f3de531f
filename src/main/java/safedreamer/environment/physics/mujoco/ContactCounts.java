package safedreamer.environment.physics.mujoco;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import safedreamer.environment.physics.World;

/** Who touches whom in a simulation, by geom. Every contact point that MuJoCo lists counts, however soft. */
final class ContactCounts {

    private static final int AGENT = -1;
    private static final int OTHER = -2;

    private final MjModel model;
    private final MjData data;
    /** By geom: the object it belongs to, or one of the above. */
    private final int[] owner;

    private final int[] touches;

    ContactCounts(CompiledWorld compiled, World world) {
        model = compiled.model();
        data = compiled.data();
        owner = new int[model.size("ngeom")];
        List<String> agent = AgentModel.of(world.agent()).geoms();
        int[] bodies = compiled.objectBodies();
        for (int geom = 0; geom < owner.length; geom++) {
            owner[geom] = agent.contains(model.name("mjOBJ_GEOM", geom))
                    ? AGENT
                    : objectWith(bodies, model.integer("geom_bodyid", geom));
        }
        touches = new int[world.objects().size()];
    }

    /** Counts anew. */
    void count() {
        Arrays.fill(touches, 0);
        int contacts = data.contacts();
        for (int i = 0; i < contacts; i++) {
            int a = owner[data.contactGeom1(i)];
            int b = owner[data.contactGeom2(i)];
            if (a == AGENT && b >= 0) {
                touches[b]++;
            } else if (b == AGENT && a >= 0) {
                touches[a]++;
            }
        }
    }

    /** Between the agent and an object, when last counted. */
    int touches(int object) {
        return touches[object];
    }

    /** All there are now, by names of the two geoms. */
    SortedMap<String, Integer> byName() {
        SortedMap<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i < data.contacts(); i++) {
            pairs.merge(geomName(data.contactGeom1(i)) + "|" + geomName(data.contactGeom2(i)), 1, Integer::sum);
        }
        return pairs;
    }

    private String geomName(int geom) {
        return model.name("mjOBJ_GEOM", geom);
    }

    private static int objectWith(int[] bodies, int body) {
        for (int i = 0; i < bodies.length; i++) {
            if (bodies[i] == body) {
                return i;
            }
        }
        return OTHER;
    }
}
