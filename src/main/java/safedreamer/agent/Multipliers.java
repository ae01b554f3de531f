package safedreamer.agent;

import org.jspecify.annotations.Nullable;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.PidLagrangian;

/**
 * The state of an agent's Lagrange multipliers, as a checkpoint keeps it.
 *
 * @param pid of {@link Variant#OSRP_LAG}'s λ_p, as it was left; null in variants that cannot become that one
 * @param augmentedLagrangian of the actor's loss; null where cost has no price there
 */
public record Multipliers(PidLagrangian.@Nullable State pid, AugmentedLagrangian.@Nullable State augmentedLagrangian) {

    /** Of an agent that has learned nothing yet. */
    public static Multipliers none() {
        return new Multipliers(null, null);
    }
}
