package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.CostBudget;
import safedreamer.lagrangian.CostSignal;
import safedreamer.nn.Constants;

/**
 * What BSRP-Lag adds to the actor's loss: ψ(g) of the violation g = s · mean of C^λ_t - b over starts and t, with C^λ the
 * λ-returns of imagined cost and s of the {@link CostSignal}. Each use moves the multipliers on.
 */
final class CostPenalty {

    private final AugmentedLagrangian lagrangian;
    private final CostSignal signal;
    private final double discount;
    private final Constants constants;
    private double scale;
    private double psi;
    private double slope;
    private double violation;

    /** @param discount γ of the λ-returns */
    CostPenalty(AugmentedLagrangian lagrangian, CostSignal signal, double discount, Constants constants) {
        this.lagrangian = lagrangian;
        this.signal = signal;
        this.discount = discount;
        this.constants = constants;
    }

    /**
     * Takes the cost of all futures together into account: ψ(g) and its slope with the multipliers as they were, which then
     * move on.
     *
     * @param meanReturn of C^λ_t over all futures and t = 0..H-1
     */
    void observe(double meanReturn, int horizon, CostBudget budget) {
        scale = signal.scale(horizon, discount, budget.episodeDecisions());
        violation = scale * meanReturn - budget.costLimit();
        psi = lagrangian.penalty(violation);
        slope = lagrangian.slope(violation);
        lagrangian.update(violation);
    }

    /**
     * ψ as {@link #observe} found it, a scalar whose gradient flows through these returns.
     *
     * @param costReturns {@code [H·n]} C^λ_t for t = 0..H-1, of all futures or of a part of them
     */
    NDArray loss(NDArray costReturns) {
        NDArray cost = costReturns.mean().mul(constants.of(scale));
        NDArray value = constants.manager().create((float) psi);
        // ψ(g) and dψ/dg are exact in double precision, where λ and c are too small for single.
        return value.add(cost.sub(cost.stopGradient()).mul(constants.manager().create((float) slope)));
    }

    /** ψ, g, and the multipliers after them, by name. */
    Map<String, Double> quantities() {
        Map<String, Double> quantities = new LinkedHashMap<>();
        quantities.put("lagrangian/psi", psi);
        quantities.put("lagrangian/violation", violation);
        quantities.put("lagrangian/multiplier", lagrangian.state().multiplier());
        quantities.put("lagrangian/quadraticWeight", lagrangian.state().quadraticWeight());
        return quantities;
    }

    AugmentedLagrangian lagrangian() {
        return lagrangian;
    }
}
