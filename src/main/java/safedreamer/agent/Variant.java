package safedreamer.agent;

import safedreamer.planning.ConstrainedElites;
import safedreamer.planning.EliteSelection;
import safedreamer.planning.PenalisedElites;
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
    CEM;

    /** Whether a search acts, and not the actor. */
    public boolean searches() {
        return this == OSRP || this == OSRP_LAG || this == CEM;
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
            case OSRP -> new ConstrainedElites();
            case BSRP_LAG, UNSAFE -> throw new IllegalStateException(this + " does not search");
        };
    }
}
