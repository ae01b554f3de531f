package safedreamer.decision;

import safedreamer.agent.PlanningState;
import safedreamer.environment.Scene;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.training.ImaginedPaths;

/** About how much memory a decision takes, from the lengths of what it holds. */
final class RecordSize {

    private static final int OBJECT = 24;
    private static final int SCENE_OBJECT = 56;

    private RecordSize() {}

    /** Of the search and its decoded futures. */
    static long ofTrace(DecisionRecord made) {
        PlanTrace trace = made.trace();
        long bytes = 0;
        if (trace != null) {
            for (PlanIteration iteration : trace.iterations()) {
                bytes += 12 * OBJECT
                        + 4L * 4 * iteration.meanAfter().length
                        + 4L * iteration.actions().length
                        + (iteration.spread() == null ? 21L : 41L) * iteration.candidates();
            }
        }
        ImaginedPaths paths = made.paths();
        if (paths != null) {
            bytes += 4L * paths.plan().length
                    + (long) SCENE_OBJECT * paths.believedObjects().size();
            UnfoldedFuture plan = paths.unfoldedPlan();
            if (plan != null) {
                bytes += 4 * OBJECT + 4L * (plan.observations().length + 2L * plan.horizon());
            }
            for (float[] positions : paths.positions()) {
                bytes += OBJECT + 4L * positions.length;
            }
        }
        return bytes;
    }

    /** Of all else. */
    static long ofRest(DecisionRecord made) {
        PlanningState state = made.state();
        long latent = state == null
                ? 0
                : 4L * (state.deterministic().length + state.stochastic().length)
                        + (state.previousPlan() == null ? 0 : 4L * state.previousPlan().length);
        return 12 * OBJECT + latent + 4L * made.observation().length + ofScene(made.scene()) + ofScene(made.after());
    }

    private static long ofScene(Scene scene) {
        return 2 * OBJECT + (long) SCENE_OBJECT * scene.objects().size();
    }
}
