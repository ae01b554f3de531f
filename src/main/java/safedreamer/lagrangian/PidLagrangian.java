package safedreamer.lagrangian;

import java.util.ArrayList;
import java.util.List;

/**
 * λ_p of OSRP-Lag: a PID controller on a running mean of episode costs (Stooke, Achiam, Abbeel, "Responsive Safety in
 * Reinforcement Learning by PID Lagrangian Methods", ICML 2020, smoothed as in SafeDreamer's code).
 *
 * <p>At the end of an episode, with b the cost limit: x ← ρ x + (1 - ρ) cost; δ = x - b; P ← 0.95 P + 0.05 δ; d ← 0.95 d +
 * 0.05 x; D = max(0, d - d of ten episodes ago); I ← max(0, I + K_i δ); λ_p = clip(K_p P + I + K_d D, 0, λ_max).
 *
 * <p>It differs from the published code in this: I grows only as far as λ_p can follow (unless anti-windup is off), so
 * that λ_p falls as soon as cost does. Used by one thread.
 */
public final class PidLagrangian {

    private static final double SMOOTHING = 0.95;
    private static final int DELAY = 10;
    private static final double FIRST_INTEGRAL = 0.001;

    private final PidSettings settings;
    private State state;

    /**
     * All that the controller remembers.
     *
     * @param costAverage x
     * @param proportional P, before its gain
     * @param integral I
     * @param derivative D, before its gain
     * @param smoothedCosts d of the last episodes, oldest first: 1 to 10 of them, a 0 for before the first
     * @param penalty λ_p
     */
    public record State(
            double costAverage,
            double proportional,
            double integral,
            double derivative,
            List<Double> smoothedCosts,
            double penalty) {

        /** @throws IllegalArgumentException if there are no smoothed costs or more than ten */
        public State {
            if (smoothedCosts.isEmpty() || smoothedCosts.size() > DELAY) {
                throw new IllegalArgumentException(
                        "1 to " + DELAY + " smoothed costs are remembered, not " + smoothedCosts.size());
            }
            smoothedCosts = List.copyOf(smoothedCosts);
        }
    }

    public PidLagrangian(PidSettings settings) {
        this.settings = settings;
        state = new State(0, 0, FIRST_INTEGRAL, 0, List.of(0.0), settings.initialPenalty());
    }

    /**
     * Takes an ended episode into account.
     *
     * @param episodeCost its sum of costs
     * @param costLimit b
     * @throws IllegalArgumentException if the cost is not a number
     */
    public void observe(double episodeCost, double costLimit) {
        if (!Double.isFinite(episodeCost)) {
            throw new IllegalArgumentException("an episode that costs " + episodeCost);
        }
        double average = settings.costDecay() * state.costAverage + (1 - settings.costDecay()) * episodeCost;
        double error = average - costLimit;
        double proportional = smooth(state.proportional, error);
        double smoothedCost = smooth(state.smoothedCosts.get(state.smoothedCosts.size() - 1), average);
        double derivative = Math.max(0, smoothedCost - state.smoothedCosts.get(0));
        double others = settings.proportionalGain() * proportional + settings.derivativeGain() * derivative;
        double integral = integral(error, settings.largestPenalty() - others);
        double penalty = Math.min(Math.max(0, others + integral), settings.largestPenalty());
        state = new State(average, proportional, integral, derivative, later(smoothedCost), penalty);
    }

    private static double smooth(double before, double now) {
        return SMOOTHING * before + (1 - SMOOTHING) * now;
    }

    /** @param room what of the largest λ_p the other two terms leave */
    private double integral(double error, double room) {
        double grown = Math.max(0, state.integral + settings.integralGain() * error);
        return settings.antiWindup() ? Math.min(grown, Math.max(state.integral, room)) : grown;
    }

    private List<Double> later(double smoothedCost) {
        List<Double> costs = new ArrayList<>(state.smoothedCosts);
        costs.add(smoothedCost);
        return costs.subList(Math.max(0, costs.size() - DELAY), costs.size());
    }

    /** λ_p. */
    public double penalty() {
        return state.penalty;
    }

    /** λ_p and what it is made of. */
    public PenaltyTerms terms() {
        return new PenaltyTerms(
                state.penalty,
                settings.proportionalGain() * state.proportional,
                state.integral,
                settings.derivativeGain() * state.derivative,
                state.costAverage);
    }

    public State state() {
        return state;
    }

    /** Goes on from a state that was saved. */
    public void restore(State saved) {
        state = saved;
    }
}
