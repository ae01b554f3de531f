package safedreamer.environment.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import safedreamer.environment.SceneObject.Kind;

/** How far the planar engine is off after one simulator step from the same state, by what was within the agent's reach. */
final class ContactErrors {

    /** From the hinge to the far corner of the agent's cube. */
    private static final double AGENT_REACH = 0.16;

    private static final int JOINTS = 3;
    private static final int FREE_POSITION = 7;
    private static final int FREE_VELOCITY = 6;

    /**
     * One simulator step.
     *
     * @param within all that was in reach before or after it
     */
    record Step(Set<Kind> within, PlanarError error) {}

    /** What is compared. */
    enum Quantity {
        PLACE,
        VELOCITY,
        SPIN,
        OBJECT_PLACE,
        OBJECT_VELOCITY;

        double of(PlanarError error) {
            return switch (this) {
                case PLACE -> error.place();
                case VELOCITY -> error.velocity();
                case SPIN -> error.spin();
                case OBJECT_PLACE -> error.objectPlace();
                case OBJECT_VELOCITY -> error.objectVelocity();
            };
        }
    }

    private final PlanarEngine engine = new PlanarEngine();
    private final List<Step> steps = new ArrayList<>();
    private World world = new World(AgentKind.POINT, 0, 0, 0, List.of(), 1);

    void reset(World next) {
        world = next;
        engine.reset(next);
    }

    /** A step of the original: from a state, under an action, to another state. */
    void add(double time, double[] q0, double[] v0, double[] action, double[] q, double[] v) {
        engine.setState(time, q0, v0, new double[v0.length]);
        Set<Kind> within = EnumSet.noneOf(Kind.class);
        addKindsWithin(within);
        engine.step(action);
        addKindsWithin(within);
        if (within.isEmpty()) {
            return;
        }
        double[] ourQ = new double[q.length];
        double[] ourV = new double[v.length];
        engine.state(ourQ, ourV);
        double objectPlace = 0;
        double objectVelocity = 0;
        int[] free = IntStream.range(0, world.objects().size())
                .filter(i -> world.objects().get(i).free())
                .toArray();
        for (int i = 0; i < free.length; i++) {
            if (within.contains(world.objects().get(free[i]).kind())) {
                objectPlace = Math.max(objectPlace, planar(ourQ, q, JOINTS + FREE_POSITION * i));
                objectVelocity = Math.max(objectVelocity, planar(ourV, v, JOINTS + FREE_VELOCITY * i));
            }
        }
        double spin = Math.abs(ourV[2] - v[2]);
        steps.add(new Step(
                within, new PlanarError(planar(ourQ, q, 0), planar(ourV, v, 0), spin, objectPlace, objectVelocity)));
    }

    private static double planar(double[] ours, double[] theirs, int at) {
        return Math.hypot(ours[at] - theirs[at], ours[at + 1] - theirs[at + 1]);
    }

    private void addKindsWithin(Set<Kind> within) {
        for (int i = 0; i < engine.objects(); i++) {
            WorldObject object = world.objects().get(i);
            if (object.solid() && engine.distanceTo(i) < reach(object) + AGENT_REACH) {
                within.add(object.kind());
            }
        }
    }

    private static double reach(WorldObject object) {
        return switch (object.kind()) {
            // A tipped box reaches half its space diagonal; the push box has columns at its corners.
            case VASE, GREMLIN -> object.size() * Math.sqrt(3);
            case PUSH_BOX -> 1.5 * object.size() * Math.sqrt(2);
            default -> object.size();
        };
    }

    /** Steps with nothing but this kind in reach, and buttons, which are exact. */
    private List<Step> beside(Kind kind) {
        return steps.stream()
                .filter(step -> step.within().contains(kind))
                .filter(step -> step.within().stream().allMatch(each -> each == kind || each == Kind.BUTTON))
                .toList();
    }

    private static double quantile(List<Step> steps, Quantity quantity, double share) {
        double[] sorted = steps.stream()
                .mapToDouble(step -> quantity.of(step.error()))
                .sorted()
                .toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** For whoever writes the table of the package's description. */
    String row(Kind kind) {
        List<Step> steps = beside(kind);
        StringBuilder row = new StringBuilder(kind + " " + steps.size());
        for (Quantity quantity : Quantity.values()) {
            row.append(String.format(
                    Locale.ROOT,
                    ", %s %.1e / %.1e / %.1e",
                    quantity,
                    quantile(steps, quantity, 0.5),
                    quantile(steps, quantity, 0.9),
                    quantile(steps, quantity, 1)));
        }
        return row.toString();
    }

    /**
     * Holds the largest errors against a bound, which must not be wider than it needs to be: that would say little.
     *
     * @param leastSteps fewer would prove little
     */
    void assertWithin(Kind kind, PlanarError bound, int leastSteps) {
        List<Step> steps = beside(kind);
        assertThat(steps).as("%s", kind).hasSizeGreaterThanOrEqualTo(leastSteps);
        for (Quantity quantity : Quantity.values()) {
            double allowed = quantity.of(bound);
            assertThat(quantile(steps, quantity, 1))
                    .as(row(kind))
                    .isLessThanOrEqualTo(allowed)
                    .isGreaterThanOrEqualTo(allowed / 3);
        }
    }
}
