package safedreamer.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.SceneObject;
import safedreamer.imagination.UnfoldedFuture;

/**
 * What the world model decodes of a decision's futures, in world coordinates. Nothing here comes from the simulator.
 *
 * @param candidates N
 * @param horizon H
 * @param positions one entry an iteration of the search, each {@code [N][H + 1][2]} in metres: where the agent believes
 *     it is (step 0) and would be
 * @param plan {@code [H + 1][2]} the same for the plan that was chosen, the final μ, which need not be a candidate
 * @param unfoldedPlan all that the model decodes along that plan; null in bundles of earlier versions
 * @param believedObjects goal and hazards where the model decodes them from the present latent state
 * @param believedHeading radians
 */
public record ImaginedPaths(
        int candidates,
        int horizon,
        List<float[]> positions,
        float[] plan,
        @Nullable UnfoldedFuture unfoldedPlan,
        List<SceneObject> believedObjects,
        double believedHeading) {}
