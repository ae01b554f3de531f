package safedreamer.conformance.world;

import java.util.Optional;

/** One of our engines with the tasks it can play; the way in for new ones. */
public interface TraceReplay {

    /** "planar". */
    String engine();

    /** Why this trace cannot be played, in words that follow "needs": "mujoco", "the task in Java". Empty if it can. */
    Optional<String> needs(TraceHeader trace);

    /** A new world of the trace's task. Asked only for traces that need nothing. */
    ReplayedWorld open(TraceHeader trace);
}
