package safedreamer.conformance.world;

import java.util.List;
import safedreamer.conformance.GoldenReplay;
import safedreamer.environment.physics.EngineKind;

/** All kinds of files that Safety-Gymnasium was recorded in, and every engine of ours that can play some. */
public final class WorldReplays {

    private WorldReplays() {}

    /** Each episode is played by the most exact engine that is here and can. */
    public static List<GoldenReplay> all() {
        return with(List.of(new MujocoReplay(), new PlanarReplay()));
    }

    /** Episodes are played by one engine only. */
    public static List<GoldenReplay> on(EngineKind engine) {
        return with(List.of(
                switch (engine) {
                    case PLANAR -> new PlanarReplay();
                    case MUJOCO -> new MujocoReplay();
                }));
    }

    private static List<GoldenReplay> with(List<TraceReplay> engines) {
        return List.of(new TraceFile(engines), new LayoutFile(), new LidarFile());
    }
}
