package safedreamer.lagrangian;

/**
 * The augmented Lagrangian of the constraint g ≤ 0 (Nocedal and Wright, "Numerical Optimization", chapter 17; As et al.,
 * "Constrained Policy Optimization via Bayesian World Models", ICLR 2022).
 *
 * <p>ψ(g) = λ g + c/2 g² where λ + c g &gt; 0, else -λ² / (2 c). After each use λ ← max(0, λ + c g) and c ← min(c (1 +
 * growth), c_max). Used by one thread.
 */
public final class AugmentedLagrangian {

    private final AugmentedLagrangianSettings settings;
    private State state;

    /**
     * All that is remembered.
     *
     * @param multiplier λ
     * @param quadraticWeight c
     */
    public record State(double multiplier, double quadraticWeight) {}

    public AugmentedLagrangian(AugmentedLagrangianSettings settings) {
        this.settings = settings;
        state = new State(settings.initialMultiplier(), settings.initialQuadraticWeight());
    }

    /** ψ(g). */
    public double penalty(double violation) {
        double lambda = state.multiplier;
        double c = state.quadraticWeight;
        return lambda + c * violation > 0
                ? lambda * violation + c / 2 * violation * violation
                : -lambda * lambda / (2 * c);
    }

    /** dψ/dg = max(0, λ + c g). */
    public double slope(double violation) {
        return Math.max(0, state.multiplier + state.quadraticWeight * violation);
    }

    /** Moves λ and c on. A violation that is not a number says nothing, and changes nothing. */
    public void update(double violation) {
        if (Double.isFinite(violation)) {
            double grown = state.quadraticWeight * (1 + settings.quadraticGrowth());
            state = new State(slope(violation), Math.min(grown, settings.largestQuadraticWeight()));
        }
    }

    public State state() {
        return state;
    }

    /** Goes on from a state that was saved. */
    public void restore(State saved) {
        state = saved;
    }
}
