package safedreamer.decision;

import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;

/**
 * What if this decision had been planned with other settings?
 *
 * @param decision one that can be planned again
 * @param settings of B
 * @param variant of B; one that searches
 */
public record WhatIfRequest(KeptDecision decision, PlannerSettings settings, Variant variant) {

    /** @throws IllegalArgumentException if there is nothing to plan again, or nothing to plan it with */
    public WhatIfRequest {
        if (!decision.replannable()) {
            throw new IllegalArgumentException(
                    "decision " + decision.record().decision() + " was not planned, or too little of it was kept");
        }
        if (!variant.searches()) {
            throw new IllegalArgumentException(variant + " does not search");
        }
    }

    Variant decidedBy() {
        return decision.record().variant();
    }

    /** The variant that A is planned with: the one that decided, if it searches. */
    Variant variantA() {
        return decidedBy().searches() ? decidedBy() : variant;
    }

    PlannerSettings settingsA() {
        PlannerSettings used = decision.settings();
        return used == null ? settings : used;
    }
}
