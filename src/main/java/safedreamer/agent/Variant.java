package safedreamer.agent;

import java.util.Optional;
import safedreamer.planning.CceElites;
import safedreamer.planning.ConstrainedElites;
import safedreamer.planning.EliteSelection;
import safedreamer.planning.PenalisedElites;
import safedreamer.planning.RceElites;
import safedreamer.planning.UnconstrainedElites;

/** Which agent acts, and how cost enters. */
public enum Variant {
    /** Online safety-reward planning: a search acts, over futures that stay under b. */
    OSRP,
    /** The same search, but safe futures are ranked by J^R - λ_p J^C; λ_p follows the costs of episodes. */
    OSRP_LAG,
    /** Background safety-reward planning: the actor acts, and cost has a price in its loss. */
    BSRP_LAG,
    /** DreamerV3: the actor acts, trained on reward alone. Cost is learned, but decides nothing. */
    UNSAFE,
    /** The plain cross-entropy method: a search acts, over return alone. Cost is learned, but decides nothing. */
    CEM,
    /** The constrained cross-entropy method: a search acts, over futures whose mean cost over latent paths stays under b. */
    CCE,
    /** The robust cross-entropy method: the same, but the worst latent path must stay under b. */
    RCE;

    /** As people write it: "OSRP-LAG". */
    public String words() {
        return name().replace('_', '-');
    }

    /**
     * Why an agent that runs cannot go on as another variant; empty if it can, from the next decision on. Variants that
     * search learn the same things and differ in how futures are ranked.
     */
    public Optional<String> obstacleTo(Variant other) {
        if (this == other || (searches() && other.searches())) {
            return Optional.empty();
        }
        return Optional.of(
                other.searches()
                        ? "The actor of " + words()
                                + " acts by itself, and no search can take over from it: start a run with "
                                + other.words() + "."
                        : other.words() + " acts with its actor, which must learn from its own acts from the beginning:"
                                + " start a run with it.");
    }

    /** Whether a search acts, and not the actor. */
    public boolean searches() {
        return this != BSRP_LAG && this != UNSAFE;
    }

    /**
     * How the search ranks futures.
     *
     * @param penalty λ_p of this decision, which OSRP-Lag alone has a use for
     * @throws IllegalStateException if the actor acts
     */
    public EliteSelection selection(double penalty) {
        return switch (this) {
            case OSRP_LAG -> new PenalisedElites(penalty);
            case CEM -> new UnconstrainedElites();
            case CCE -> new CceElites();
            case RCE -> new RceElites();
            case OSRP -> new ConstrainedElites();
            case BSRP_LAG, UNSAFE -> throw new IllegalStateException(this + " does not search");
        };
    }
}
