package safedreamer.planning;

import java.util.List;
import safedreamer.imagination.Imagination;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** Short words for the tests of the search. */
final class Planning {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);

    private Planning() {}

    /** A small search with these settings changed, "horizon=3" each. */
    static PlannerSettings settings(String... changes) {
        SettingsResolver<PlannerSettings> resolver = new SettingsResolver<>(TABLE);
        PlannerSettings small = resolver.override(
                TABLE.defaults(),
                List.of(
                        "horizon=6",
                        "gaussianSamples=40",
                        "actorSamples=5",
                        "eliteCount=8",
                        "minSafeTrajectories=8",
                        "iterations=4"));
        return resolver.override(small, List.of(changes));
    }

    /** The first decision of an episode of 200. */
    static PlanTrace plan(Imagination imagination, PlannerSettings settings, long seed) {
        return new OnlineSafetyRewardPlanner(new ConstrainedElites()).plan(imagination, settings, 200, null, seed);
    }
}
