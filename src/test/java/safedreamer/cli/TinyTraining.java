package safedreamer.cli;

import java.util.ArrayList;
import java.util.List;

/** A training run of a second or two, as a command line: real parts, few of them, and a replay that is thinned after 1,000 decisions. */
final class TinyTraining {

    private static final List<String> SETTINGS = List.of(
            "exploringDecisions=15",
            "replayCapacity=1000",
            "pretrainUpdates=2",
            "batchSize=4",
            "sequenceLength=4",
            "deterministicSize=16",
            "units=16",
            "gaussianSamples=4",
            "actorSamples=0",
            "planner.horizon=1",
            "iterations=1",
            "updatesPerDecision=0.4",
            "eliteCount=4");

    private TinyTraining() {}

    /**
     * {@code train} with these settings and more.
     *
     * @param exploringEpisodes of 15 decisions each
     */
    static String[] command(int exploringEpisodes, String... more) {
        List<String> args = new ArrayList<>(List.of("train", "--set", "exploringEpisodes=" + exploringEpisodes));
        for (String setting : SETTINGS) {
            args.add("--set");
            args.add(setting);
        }
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
