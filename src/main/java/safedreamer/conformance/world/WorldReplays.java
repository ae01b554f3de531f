package safedreamer.conformance.world;

import java.util.List;
import safedreamer.conformance.GoldenReplay;

/** All kinds of files that Safety-Gymnasium was recorded in, and every engine of ours that can play some. */
public final class WorldReplays {

    /** The first that needs nothing more plays a trace: put the more exact engine first. */
    private static final List<TraceReplay> ENGINES = List.of(new PlanarReplay());

    private WorldReplays() {}

    public static List<GoldenReplay> all() {
        return List.of(new TraceFile(ENGINES), new LayoutFile(), new LidarFile());
    }
}
