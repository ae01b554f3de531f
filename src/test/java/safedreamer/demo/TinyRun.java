package safedreamer.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safedreamer.cli.Program;

/** A trained run of a second or two: real parts, few of them. */
final class TinyRun {

    private TinyRun() {}

    /** Returns the exit status of the training command. */
    static int train(Path out) {
        List<String> args = new ArrayList<>(List.of("train", "--decisions", "70", "--out", out.toString()));
        for (String setting : List.of(
                "exploringEpisodes=4",
                "exploringDecisions=15",
                "pretrainUpdates=2",
                "batchSize=4",
                "sequenceLength=4",
                "deterministicSize=16",
                "units=16",
                "gaussianSamples=6",
                "planner.horizon=3",
                "iterations=2",
                "eliteCount=4",
                "minSafeTrajectories=2")) {
            args.add("--set");
            args.add(setting);
        }
        return new Program(request -> {}).run(args.toArray(String[]::new));
    }
}
