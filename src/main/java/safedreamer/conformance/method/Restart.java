package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Rssm;

/**
 * What the original does where an episode begins within a window: the state before is the initial one and the action
 * before is none. Our replay never joins episodes, so this is not in the product.
 */
record Restart(LatentState state, NDArray action) {

    /** @param first {@code [n]} 1 where an episode begins, else 0 */
    static Restart where(NDArray first, Rssm rssm, LatentState state, NDArray action) {
        NDArray begins = first.expandDims(1);
        NDArray goesOn = begins.onesLike().sub(begins);
        LatentState initial = rssm.initial((int) first.size());
        LatentState mixed = new LatentState(
                state.deterministic().mul(goesOn).add(initial.deterministic().mul(begins)),
                state.stochastic().mul(goesOn).add(initial.stochastic().mul(begins)));
        return new Restart(mixed, action.mul(goesOn));
    }
}
