package safedreamer.environment.physics.mujoco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

/** Worlds with some of everything, in random places, overlaps included. */
final class RandomWorld {

    private RandomWorld() {}

    static World of(AgentKind agent, Random random) {
        List<WorldObject> objects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = kind == Kind.PUSH_BOX ? 1 : 2;
            for (int i = 0; i < count; i++) {
                objects.add(new WorldObject(
                        kind.name().toLowerCase(Locale.ROOT) + i,
                        kind,
                        coordinate(random),
                        coordinate(random),
                        random.nextDouble() * 2 * Math.PI,
                        0.15));
            }
        }
        return new World(
                agent, coordinate(random), coordinate(random), random.nextDouble() * 2 * Math.PI, objects, 3.5);
    }

    private static double coordinate(Random random) {
        return random.nextDouble() * 4 - 2;
    }
}
