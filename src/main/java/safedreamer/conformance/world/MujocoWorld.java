package safedreamer.conformance.world;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.physics.mujoco.MujocoEngine;

/**
 * A task on MuJoCo, which runs freely between the states that were recorded whole: with the same library a step from the
 * same bits ends in the same bits.
 */
final class MujocoWorld extends TaskWorld {

    private final MujocoEngine engine;

    MujocoWorld(TraceHeader header) {
        this(header, new MujocoEngine());
    }

    private MujocoWorld(TraceHeader header, MujocoEngine engine) {
        super(header, engine, Tolerances.SAME_LIBRARY);
        this.engine = engine;
    }

    @Override
    public boolean restore(@Nullable RecordedState state) {
        RecordedState.Physics whole = state == null ? null : state.whole();
        if (whole != null) {
            engine.setState(whole.time(), whole.qpos(), whole.qvel(), whole.warmStart());
        }
        return true;
    }

    @Override
    public Optional<String> needs() {
        return Optional.empty();
    }

    @Override
    public Map<String, Integer> contacts() {
        return engine.contacts();
    }
}
