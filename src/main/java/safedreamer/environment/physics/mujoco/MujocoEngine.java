package safedreamer.environment.physics.mujoco;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.SceneObject;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.PhysicsState;
import safedreamer.environment.physics.World;

/**
 * Real MuJoCo as an engine, for all agents. With the library of the version that the recordings were made with, 3.14.0,
 * a step of a Point or Car from the same state gives the same bits as the original.
 *
 * <p>A world of the same things as the last one is had by moving them ({@link CompiledWorld}). Belongs to the thread that
 * calls {@link #reset}; another one gets a {@link WrongThreadException}, for {@link #close} too. After {@link #close},
 * which may be repeated, all else is an {@link IllegalStateException}.
 */
public final class MujocoEngine implements PhysicsState {

    /** The version that the recordings of the original were made with. */
    private static final String EXACT = "3.14.0";

    private final MujocoLibrary library;
    private @Nullable MovingWorld world;
    private boolean closed;

    /** @throws safedreamer.settings.UserError if this machine has no MuJoCo that can be used, saying why */
    public MujocoEngine() {
        this(MujocoInstallation.here().library());
    }

    MujocoEngine(MujocoLibrary library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "mujoco";
    }

    @Override
    public String approximation(AgentKind agent, Set<SceneObject.Kind> kinds) {
        List<String> sentences = new ArrayList<>();
        if (agent == AgentKind.RACECAR) {
            sentences.add("The Racecar's chassis collides as a box; its wheels, masses and motors are exact.");
        }
        if (!library.version().equals(EXACT)) {
            sentences.add("Motion is MuJoCo " + library.version() + "'s, which differs a little from " + EXACT + "'s.");
        }
        return String.join(" ", sentences);
    }

    @Override
    public void reset(World next) {
        if (closed) {
            throw new IllegalStateException("this engine is closed");
        }
        MovingWorld last = world;
        if (last != null && last.fits(next)) {
            last.place(next);
            return;
        }
        MovingWorld compiled = new MovingWorld(CompiledWorld.compile(library, next), next);
        world = compiled;
        if (last != null) {
            last.close();
        }
    }

    @Override
    public void step(double[] action) {
        world().step(action);
    }

    @Override
    public void move(int object, double x, double y) {
        world().move(object, x, y);
    }

    @Override
    public double time() {
        return world().time();
    }

    @Override
    public double agentX() {
        return world().agentPosition(0);
    }

    @Override
    public double agentY() {
        return world().agentPosition(1);
    }

    @Override
    public double agentZ() {
        return world().agentPosition(2);
    }

    @Override
    public void agentRotation(double[] rotation) {
        world().agentRotation(rotation);
    }

    /** ψ in (-π, π]. */
    @Override
    public double heading() {
        return Math.atan2(forwardY(), forwardX());
    }

    @Override
    public double forwardX() {
        return world().agentRotation(0);
    }

    @Override
    public double forwardY() {
        return world().agentRotation(3);
    }

    @Override
    public double agentVelocityX() {
        return world().agentVelocity(0);
    }

    @Override
    public double agentVelocityY() {
        return world().agentVelocity(1);
    }

    @Override
    public int objects() {
        return world().objects();
    }

    @Override
    public double objectX(int object) {
        return world().objectPosition(object, 0);
    }

    @Override
    public double objectY(int object) {
        return world().objectPosition(object, 1);
    }

    @Override
    public double objectZ(int object) {
        return world().objectPosition(object, 2);
    }

    /** In (-π, π]. */
    @Override
    public double objectYaw(int object) {
        return world().objectYaw(object);
    }

    @Override
    public double objectSpeed(int object) {
        return world().objectSpeed(object);
    }

    @Override
    public int touches(int object) {
        return world().touches(object);
    }

    @Override
    public void sense(double[] readings) {
        world().sense(readings);
    }

    @Override
    public int positions() {
        return world().positions();
    }

    @Override
    public int velocities() {
        return world().velocities();
    }

    @Override
    public void setState(double time, double[] position, double[] velocity, double[] warmStart) {
        world().setState(time, position, velocity, warmStart);
    }

    @Override
    public void state(double[] position, double[] velocity) {
        world().state(position, velocity);
    }

    @Override
    public SortedMap<String, Integer> contacts() {
        return world().contacts();
    }

    @Override
    public void close() {
        MovingWorld last = world;
        if (last != null) {
            last.close();
        }
        closed = true;
    }

    private MovingWorld world() {
        MovingWorld present = world;
        if (present == null) {
            throw new IllegalStateException(closed ? "this engine is closed" : "there is no world yet: reset first");
        }
        return present;
    }
}
