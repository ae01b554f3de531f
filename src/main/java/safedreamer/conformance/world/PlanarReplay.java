package safedreamer.conformance.world;

import java.util.Optional;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.safetygym.Level;
import safedreamer.environment.safetygym.Tasks;

/** The embedded engine: the Point agent in every task. */
final class PlanarReplay implements TraceReplay {

    @Override
    public String engine() {
        return "planar";
    }

    @Override
    public Optional<String> needs(TraceHeader trace) {
        if (!Tasks.names().contains(trace.taskName())) {
            return Optional.of("the task " + trace.taskName());
        }
        Level level = Tasks.level(trace.taskName());
        return level.agent() == AgentKind.POINT ? Optional.empty() : Optional.of("mujoco");
    }

    @Override
    public ReplayedWorld open(TraceHeader trace) {
        return new PlanarWorld(trace);
    }
}
