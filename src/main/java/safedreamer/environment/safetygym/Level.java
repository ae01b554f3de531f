package safedreamer.environment.safetygym;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;

/**
 * What a task is made of; {@link Levels} lists them all.
 *
 * @param task "SafetyPointGoal1"
 * @param extent half the side of the arena that things are laid out in, metres
 * @param agentPlacement where the agent may start
 * @param objects all else, in the original's order
 * @param costly kinds that cost; the others may be touched and crossed for nothing
 */
public record Level(
        String task,
        Family family,
        AgentKind agent,
        double extent,
        Placement agentPlacement,
        List<LevelObject> objects,
        Set<Kind> costly) {

    public Level {
        objects = List.copyOf(objects);
        costly = Set.copyOf(costly);
    }

    /** The agent, then the objects: the order of the random draws. */
    public List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        placements.add(agentPlacement);
        objects.forEach(object -> placements.add(object.placement()));
        return placements;
    }

    /** What there is to meet. */
    public Set<Kind> kinds() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        objects.forEach(object -> kinds.add(object.kind()));
        return kinds;
    }

    /** The number of the first object of a kind, which the others of that kind follow; -1 if there is none. */
    public int first(Kind kind) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    public int count(Kind kind) {
        return (int) objects.stream().filter(object -> object.kind() == kind).count();
    }
}
