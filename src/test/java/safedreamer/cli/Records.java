package safedreamer.cli;

import java.util.List;
import java.util.Map;
import safedreamer.agent.Variant;
import safedreamer.environment.Scene;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.UpdateRecord;

/** Records as a session would send them, with what does not matter left empty. */
final class Records {

    private static final Scene SCENE = new Scene(0, 0, 0, 1, List.of());

    private Records() {}

    static DecisionRecord decision(long decision, Phase phase) {
        return new DecisionRecord(
                decision,
                1,
                0,
                phase,
                Variant.OSRP,
                new float[1],
                SCENE,
                null,
                null,
                new float[1],
                0,
                0,
                SCENE,
                1,
                null);
    }

    static EpisodeRecord episode(int episode, Phase phase, double episodeReturn, double cost) {
        return new EpisodeRecord(
                episode, 200L * episode, 100L * episode, phase, episodeReturn, cost, 200, 1, 0.5, 600, null);
    }

    static UpdateRecord update(long update) {
        return new UpdateRecord(update, 2 * update, Map.of("model/total", 1.5));
    }
}
