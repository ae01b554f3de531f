package safedreamer.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlannerSettings;

/** Holds what plans were expected to bring against what came, decision by decision. */
public final class Promises {

    private final List<DecisionSummary> made;
    private final double discount;

    /**
     * Of the decisions made so far.
     *
     * @param discount γ of the returns
     */
    public Promises(DecisionArchive archive, double discount) {
        this(archive.summaries(), discount);
    }

    /**
     * @param made in order, without gaps
     * @param discount γ of the returns
     */
    public Promises(List<DecisionSummary> made, double discount) {
        this.made = made;
        this.discount = discount;
    }

    /**
     * Of the newest decisions those that were searched and whose horizon has passed within their episode, oldest first.
     *
     * @param most how many decisions to look at
     */
    public List<Promise> newest(int most) {
        int size = made.size();
        List<Promise> promises = new ArrayList<>();
        for (int i = Math.max(0, size - most); i < size; i++) {
            Promise promise = at(i, size);
            if (promise != null) {
                promises.add(promise);
            }
        }
        return promises;
    }

    private @Nullable Promise at(int index, int size) {
        DecisionSummary made = this.made.get(index);
        PlannerSettings settings = made.settings();
        if (settings == null || Float.isNaN(made.expectedCost())) {
            return null;
        }
        int horizon = settings.horizon();
        int end = index + horizon;
        if (end > size || this.made.get(end - 1).episode() != made.episode()) {
            return null;
        }
        double costDiscount = settings.discountCost() ? discount : 1;
        double cost = 0;
        double reward = 0;
        double costFactor = 1;
        double factor = 1;
        for (int i = index; i < size && this.made.get(i).episode() == made.episode(); i++) {
            if (i >= end && !settings.bootstrap()) {
                break;
            }
            if (i < end) {
                cost += costFactor * this.made.get(i).cost();
                costFactor *= costDiscount;
            }
            reward += factor * this.made.get(i).reward();
            factor *= discount;
        }
        double perHorizon = (double) horizon / made.episodeDecisions();
        return new Promise(
                index,
                made.decision(),
                made.stepInEpisode() % horizon == 0,
                made.expectedReturn(),
                reward,
                made.expectedCost() * perHorizon,
                cost,
                made.expectedSafe(),
                settings.safetyTest().isSafe(cost / perHorizon, settings.costLimit()));
    }
}
