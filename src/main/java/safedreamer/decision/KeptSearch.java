package safedreamer.decision;

import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.UserError;
import safedreamer.training.FrozenAgent;
import safedreamer.training.ImaginedPaths;
import safedreamer.training.Replanned;

/**
 * The search of a kept decision: as it was made where that was kept, else planned again from the same state with the same
 * noise.
 *
 * @param paths the futures decoded; null where they were not kept
 * @param again whether it was planned again
 * @param updates of the weights that planned it
 */
public record KeptSearch(PlanTrace trace, @Nullable ImaginedPaths paths, boolean again, long updates) {

    /**
     * On the thread that made the agent.
     *
     * @throws UserError if the decision was made without a search
     */
    public static KeptSearch of(KeptDecision kept, FrozenAgent agent) {
        PlanTrace trace = kept.record().trace();
        if (trace != null) {
            return new KeptSearch(
                    trace, kept.record().paths(), false, kept.plannedFrom().updates());
        }
        PlannerSettings settings = kept.settings();
        if (settings == null || !kept.replannable()) {
            throw new UserError("decision " + kept.record().decision() + " was made without a search");
        }
        Variant decidedBy = kept.record().variant();
        Replanned again = agent.replan(
                kept.plannedFrom(),
                kept.record().scene(),
                decidedBy.searches() ? decidedBy : Variant.OSRP,
                kept.penalty(),
                settings,
                kept.seed(),
                true,
                () -> {});
        return new KeptSearch(again.trace(), again.paths(), true, agent.updates());
    }

    /** What it rests on, in words. */
    public String footing(KeptDecision kept) {
        return again
                ? "Planned again with the weights of update " + Numerals.count(updates)
                        + "; the decision was made at update "
                        + Numerals.count(kept.plannedFrom().updates()) + "."
                : "The search as it was made, at update " + Numerals.count(updates) + ".";
    }
}
