package safedreamer.decision;

import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.Replanned;

/**
 * The same decision planned twice by the same weights from the same state with the same noise: what differs is the
 * settings' doing.
 *
 * @param a with the settings it was made with
 * @param b with the others
 * @param futures candidates in each iteration of the present answer
 * @param futuresAsked candidates that were asked for; more than {@code futures} while the answer is a coarse one
 * @param updates of the weights that planned both
 * @param asItWas whether A is the search that decided, to the last bit of its action: the weights have not moved since
 * @param luck both with other seeds, as far as they are planned yet
 */
public record WhatIfResult(
        WhatIfRequest request,
        Replanned a,
        Replanned b,
        int futures,
        int futuresAsked,
        long updates,
        boolean asItWas,
        SeedBand luck) {

    /** Whether fewer futures were searched than asked for, so as to answer at once. */
    public boolean coarse() {
        return futures < futuresAsked;
    }

    public long decision() {
        return request.decision().record().decision();
    }

    public PlannerSettings settings() {
        return request.settings();
    }

    public Difference difference() {
        return Difference.between(a.trace(), b.trace());
    }

    /** What the numbers rest on, in words. */
    public String footing() {
        String weights = asItWas
                ? "A is the decision as it was made."
                : "A is planned again with the weights B has (update " + updates + "; the decision was made at update "
                        + madeAt() + ").";
        String price = request.variant() == Variant.OSRP_LAG
                ? " A unit of cost is priced at λₚ = "
                        + Numerals.brief(request.decision().penalty()) + ", as at the decision."
                : "";
        return (coarse() ? "First look with " + futures + " of " + futuresAsked + " futures. " : "") + weights + price;
    }

    private long madeAt() {
        var state = request.decision().record().state();
        return state == null ? 0 : state.updates();
    }
}
