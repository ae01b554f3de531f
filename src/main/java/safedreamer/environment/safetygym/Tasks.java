package safedreamer.environment.safetygym;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safedreamer.environment.ActionRepeat;
import safedreamer.environment.Environment;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.environment.physics.mujoco.MujocoEngine;
import safedreamer.environment.physics.mujoco.MujocoInstallation;
import safedreamer.settings.UserError;

/** The tasks that can be asked for by name. */
public final class Tasks {

    /** Simulator steps in one decision: what the method's planning variants use. */
    public static final int ACTION_REPEAT = 5;

    private static final List<Level> LEVELS = Stream.of(AgentKind.values())
            .flatMap(agent -> Levels.of(agent).stream())
            .toList();

    private Tasks() {}

    /** "SafetyPointGoal1", ... */
    public static List<String> names() {
        return LEVELS.stream().map(Level::task).toList();
    }

    /**
     * A task, {@link #ACTION_REPEAT} simulator steps a decision. The caller closes it.
     *
     * @throws UserError if there is no such task, or the engine cannot move its agent or is not there
     */
    public static Environment create(String task, EngineKind engine, ObservationKind observation) {
        return new ActionRepeat(
                new NavigationEnvironment(level(task), engine(task, engine), observation), ACTION_REPEAT);
    }

    /** A task on the planar engine, seen by coordinates. */
    public static Environment create(String task) {
        return create(task, EngineKind.PLANAR, ObservationKind.COORDINATES);
    }

    /** @throws UserError if there is no such task */
    public static Level level(String task) {
        return LEVELS.stream()
                .filter(known -> known.task().equals(task))
                .findFirst()
                .orElseThrow(() ->
                        new UserError("unknown task \"" + task + "\"; use one of: " + String.join(", ", names())));
    }

    /**
     * Why a task cannot be had on an engine on this machine, and what to do about it; empty if it can.
     *
     * @throws UserError if there is no such task
     */
    public static Optional<String> obstacle(String task, EngineKind engine) {
        AgentKind agent = level(task).agent();
        return switch (engine) {
            case PLANAR ->
                agent == AgentKind.POINT
                        ? Optional.empty()
                        : Optional.of("the planar engine cannot move the " + agent.title() + " of " + task
                                + ": use the mujoco engine, or a task whose name starts with SafetyPoint");
            case MUJOCO -> MujocoInstallation.here().missing();
        };
    }

    private static Engine engine(String task, EngineKind engine) {
        obstacle(task, engine).ifPresent(words -> {
            throw new UserError(words);
        });
        return switch (engine) {
            case PLANAR -> new PlanarEngine();
            case MUJOCO -> new MujocoEngine();
        };
    }
}
