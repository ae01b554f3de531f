package safedreamer.agent;

import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.PidSettings;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * What an agent is made from.
 *
 * @param variant to begin with
 * @param pid of λ_p, which {@link Variant#OSRP_LAG} has
 * @param augmentedLagrangian of the actor's loss, which {@link Variant#BSRP_LAG} has, and those that search if they are
 *     told to
 * @param threads that decide and learn together
 */
public record AgentSettings(
        Variant variant,
        WorldModelSettings model,
        ActorCriticSettings actorCritic,
        PidSettings pid,
        AugmentedLagrangianSettings augmentedLagrangian,
        int threads) {

    /** These settings with another number of threads. */
    public AgentSettings withThreads(int other) {
        return new AgentSettings(variant, model, actorCritic, pid, augmentedLagrangian, other);
    }
}
