package safedreamer.training;

import java.util.ArrayList;
import java.util.List;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** Settings for runs of a second or two: real parts, few of them. */
public final class SmallRuns {

    private SmallRuns() {}

    public static RunSettings settings(String... overrides) {
        List<String> all = new ArrayList<>(List.of(
                "model.deterministicSize=16",
                "model.stochasticGroups=32",
                "model.units=16",
                "model.bins=21",
                "learning.exploringEpisodes=4",
                "learning.exploringDecisions=20",
                "learning.pretrainUpdates=2",
                "learning.batchSize=4",
                "learning.sequenceLength=6",
                "actorCritic.imaginationStarts=8",
                "actorCritic.imaginationHorizon=3",
                "planner.gaussianSamples=12",
                "planner.horizon=4",
                "planner.iterations=2",
                "planner.eliteCount=4",
                "planner.minSafeTrajectories=4"));
        all.addAll(List.of(overrides));
        return new SettingsResolver<>(ParameterTable.of(RunSettings.class)).resolve("small", "robust", all);
    }
}
