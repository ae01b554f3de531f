package safedreamer.decision;

/**
 * Something about a search that a person should know.
 *
 * @param sentence what is so, and what can be done about it
 */
public record Finding(Kind kind, String sentence) {

    public enum Kind {
        /** The search was over before its last iteration. */
        COLLAPSED_EARLY,
        /** Never enough safe futures, for many decisions in a row. */
        STUCK_REDUCING_COST,
        /** No future could have been safe. */
        SAFE_SET_EMPTY,
        /** The search found nothing better than what the actor proposed. */
        ELITES_FROM_ACTOR,
        /** The cost head predicts what it was never taught. */
        COST_OUT_OF_RANGE
    }
}
