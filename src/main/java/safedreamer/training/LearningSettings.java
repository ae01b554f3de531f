package safedreamer.training;

import safedreamer.settings.Parameter;
import safedreamer.settings.UserError;

/** How experience is gathered and learned from. The fallbacks are the paper's. */
public record LearningSettings(
        @Parameter(
                name = "Exploring episodes",
                unit = "episodes",
                fallback = "6",
                min = 1,
                max = 100000,
                help = "Episodes of random actions before the agent acts.")
        int exploringEpisodes,

        @Parameter(
                name = "Exploring length",
                unit = "decisions",
                fallback = "200",
                min = 2,
                max = 100000,
                help = "Decisions after which an exploring episode is cut off.")
        int exploringDecisions,

        @Parameter(
                name = "Updates before acting",
                unit = "updates",
                fallback = "1",
                min = 0,
                max = 1000000,
                help = "Gradient updates between exploring and acting.")
        int pretrainUpdates,

        @Parameter(
                name = "Updates per decision",
                fallback = "0.5",
                min = 0,
                max = 100,
                help = "Gradient updates for each decision of the agent.")
        double updatesPerDecision,

        @Parameter(
                symbol = "B",
                name = "Batch",
                unit = "windows",
                fallback = "16",
                min = 1,
                max = 4096,
                help = "Windows in one update.")
        int batchSize,

        @Parameter(
                symbol = "T",
                name = "Window length",
                unit = "decisions",
                fallback = "64",
                min = 2,
                max = 1024,
                help = "Decisions in one replayed window.")
        int sequenceLength,

        @Parameter(
                name = "Replay capacity",
                unit = "decisions",
                fallback = "1000000",
                min = 1000,
                max = 100000000,
                help = "Decisions kept; the oldest episodes go first.")
        int replayCapacity,

        @Parameter(name = "Augmentation", fallback = "NONE", help = "How replayed windows are varied.")
        Augmentation augmentation,

        @Parameter(
                name = "Act while learning",
                fallback = "false",
                help =
                        "With two threads or more, one decides while the others make the updates that the decision before"
                                + " owes; it decides with the weights from before them. Otherwise acting and learning take"
                                + " turns.")
        boolean actWhileLearning) {

    /**
     * An exploring episode must hold a whole window: an episode of n decisions has n + 1 steps.
     *
     * @param episodeDecisions L
     * @throws UserError if none does
     */
    public void requireWindowsFit(int episodeDecisions) {
        int steps = Math.min(exploringDecisions, episodeDecisions) + 1;
        if (sequenceLength > steps) {
            throw new UserError("learning.sequenceLength = " + sequenceLength + " is longer than an exploring episode ("
                    + steps + " steps): make it shorter"
                    + (exploringDecisions < episodeDecisions ? ", or learning.exploringDecisions larger" : ""));
        }
    }
}
