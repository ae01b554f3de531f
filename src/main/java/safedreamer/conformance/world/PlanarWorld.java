package safedreamer.conformance.world;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.environment.physics.PlanarError;
import safedreamer.environment.safetygym.Family;
import safedreamer.environment.safetygym.Level;
import safedreamer.environment.safetygym.RandomState;

/** A Point task on the planar engine. */
final class PlanarWorld extends TaskWorld {

    /** The agent's three joints: two slides and a hinge. */
    private static final int JOINTS = 3;
    /** Numbers of velocity of a free object. */
    private static final int FREE_VELOCITY = 6;
    /** From the hinge to the far corner of the agent's cube. */
    private static final double AGENT_REACH = 0.16;
    /** How far off the engine's idea of a pushed object may be until its place is told again. */
    private static final double STRAYED = 0.1;
    /** An object that moves faster, m/s, is seen to have moved after a step. */
    private static final double RESTING = 1e-9;
    /** By then the gremlins have left the floor, seconds. */
    private static final double LIFTED = 0.01;

    private final PlanarEngine engine;
    private final Level level;
    /** Whether something was pushed since the places of all were told. */
    private boolean strayed;

    /** Whether objects still settle, slide or leave the floor, which takes more than a plane. */
    private boolean restless;

    PlanarWorld(TraceHeader header) {
        this(header, new PlanarEngine());
    }

    private PlanarWorld(TraceHeader header, PlanarEngine engine) {
        super(header, engine, Tolerances.SAME_EQUATIONS);
        this.engine = engine;
        level = level();
    }

    @Override
    public void reset(RandomState stream) {
        super.reset(stream);
        strayed = false;
        restless = false;
    }

    @Override
    public boolean restore(@Nullable RecordedState state) {
        if (state == null) {
            return false;
        }
        RecordedState.Physics whole = state.whole();
        if (whole == null) {
            engine.setJoints(state.position(), state.velocity());
        } else {
            engine.setState(whole.time(), whole.qpos(), whole.qvel(), whole.warmStart());
            strayed = false;
            restless = restless(whole);
        }
        return true;
    }

    @Override
    public Optional<String> needs() {
        Optional<String> needs = inTheWay();
        strayed |= needs.isPresent();
        boolean objectsCount = level.family() == Family.PUSH || level.costly().contains(Kind.VASE);
        if (needs.isEmpty() && objectsCount && (strayed || restless)) {
            return Optional.of("mujoco: objects that settle or slide, or did since their places were recorded");
        }
        return needs;
    }

    private boolean restless(RecordedState.Physics whole) {
        int[] free = java.util.stream.IntStream.range(0, level.objects().size())
                .filter(i -> isFree(level.objects().get(i).kind()))
                .toArray();
        for (int i = 0; i < free.length; i++) {
            int at = JOINTS + FREE_VELOCITY * i;
            Kind kind = level.objects().get(free[i]).kind();
            double[] speeds = whole.qvel();
            boolean slides = Math.abs(speeds[at]) > RESTING || Math.abs(speeds[at + 1]) > RESTING;
            // A vase's height is neither seen nor rewarded.
            boolean settles = kind == Kind.PUSH_BOX && (whole.time() == 0 || Math.abs(speeds[at + 2]) > RESTING);
            if (kind == Kind.GREMLIN ? whole.time() < LIFTED : slides || settles) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(Kind kind) {
        return kind == Kind.VASE || kind == Kind.PUSH_BOX || kind == Kind.GREMLIN;
    }

    private Optional<String> inTheWay() {
        for (int i = 0; i < engine.objects(); i++) {
            double reach =
                    reach(level.objects().get(i).kind(), level.objects().get(i).size());
            double distance = Math.hypot(engine.agentX() - engine.objectX(i), engine.agentY() - engine.objectY(i));
            if (distance < reach) {
                return Optional.of("mujoco: a " + words(level.objects().get(i).kind()) + " within reach");
            }
        }
        return Optional.empty();
    }

    /** 0 for what the engine gets right, and for what cannot be touched. */
    private double reach(Kind kind, double size) {
        return switch (kind) {
            case GOAL, HAZARD, CIRCLE, WALL, BUTTON -> 0;
            case PILLAR -> size + AGENT_REACH;
            // A tipped box reaches half its space diagonal; the push box has columns at its corners.
            case VASE, GREMLIN -> size * Math.sqrt(3) + AGENT_REACH + (strayed ? STRAYED : 0);
            case PUSH_BOX -> 1.5 * size * Math.sqrt(2) + AGENT_REACH + (strayed ? STRAYED : 0);
        };
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    @Override
    public OptionalDouble approximation() {
        // Elsewhere things are heavy enough for it to matter where they are, which is not always recorded.
        return level.family() == Family.GOAL
                ? PlanarError.beside(Kind.VASE).stream()
                        .mapToDouble(PlanarError::place)
                        .findFirst()
                : OptionalDouble.empty();
    }

    /** Null where what is seen has moved in a way that the plane does not hold. */
    @Override
    public double @Nullable [] observation() {
        return strayed || restless ? null : super.observation();
    }
}
