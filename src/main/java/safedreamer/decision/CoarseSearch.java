package safedreamer.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;

/** A search with fewer futures, in the same proportions, for an answer at once. */
final class CoarseSearch {

    /** Imagined decisions N · H · J that are planned without looking twice. */
    static final long AT_ONCE = 8_000;

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);
    private static final int FEWEST = 16;

    private CoarseSearch() {}

    /** N · H · J, all sources together. */
    static long work(PlannerSettings settings) {
        return (long) futures(settings) * settings.horizon() * settings.iterations();
    }

    static int futures(PlannerSettings settings) {
        return settings.gaussianSamples() + settings.actorSamples() + (settings.meanCandidate() ? 1 : 0);
    }

    /** The share of futures that {@link #AT_ONCE} allows the larger of two searches, 0..1. */
    static double share(PlannerSettings one, PlannerSettings other) {
        return Math.min(1, (double) AT_ONCE / Math.max(work(one), work(other)));
    }

    /** The same search with a share of its futures; N_s and k are scaled with them. */
    static PlannerSettings of(PlannerSettings settings, double share) {
        if (share >= 1) {
            return settings;
        }
        int gaussian =
                Math.max(Math.min(FEWEST, settings.gaussianSamples()), scaled(settings.gaussianSamples(), share));
        double actual = (double) gaussian / settings.gaussianSamples();
        Map<String, Integer> changes = new LinkedHashMap<>();
        changes.put("gaussianSamples", gaussian);
        changes.put("actorSamples", scaled(settings.actorSamples(), actual));
        changes.put("eliteCount", Math.max(Math.min(2, settings.eliteCount()), scaled(settings.eliteCount(), actual)));
        changes.put("minSafeTrajectories", scaled(settings.minSafeTrajectories(), actual));
        PlannerSettings coarse = settings;
        for (Map.Entry<String, Integer> change : changes.entrySet()) {
            coarse = TABLE.with(coarse, change.getKey(), change.getValue());
        }
        return coarse;
    }

    /** At least 1 of what is at least 1. */
    private static int scaled(int count, double share) {
        return count == 0 ? 0 : Math.max(1, (int) Math.round(count * share));
    }
}
