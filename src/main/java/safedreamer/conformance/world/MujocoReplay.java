package safedreamer.conformance.world;

import java.util.Optional;
import safedreamer.environment.physics.mujoco.MujocoInstallation;
import safedreamer.environment.safetygym.Tasks;

/** MuJoCo, where the library is there that the recordings were made with. */
final class MujocoReplay implements TraceReplay {

    private static final String RECORDED_WITH = "3.14.0";

    @Override
    public String engine() {
        return "mujoco";
    }

    @Override
    public Optional<String> needs(TraceHeader trace) {
        if (!Tasks.names().contains(trace.taskName())) {
            return Optional.of("the task " + trace.taskName());
        }
        MujocoInstallation here = MujocoInstallation.here();
        if (here.missing().isPresent()) {
            return Optional.of("mujoco: " + here.missing().get());
        }
        return here.version().equals(RECORDED_WITH)
                ? Optional.empty()
                : Optional.of("mujoco " + RECORDED_WITH + ", and " + here.version() + " is here");
    }

    @Override
    public ReplayedWorld open(TraceHeader trace) {
        return new MujocoWorld(trace);
    }
}
