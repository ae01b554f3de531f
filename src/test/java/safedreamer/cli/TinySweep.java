package safedreamer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sweep of {@link TinyTraining}, over b and seeds.
 *
 * @param file the experiment.json
 * @param out the folder of its runs
 */
record TinySweep(Path file, Path out) {

    private static final int EXPLORING_EPISODES = 12;

    /**
     * Writes the experiment.
     *
     * @param folder for the file and the runs; made if it is not there
     * @param limits values of b: 1, 2, ...
     * @param seeds 1, 2, ...
     * @param episodes that each run is evaluated for
     */
    static TinySweep write(Path folder, int limits, int seeds, long decisions, int episodes) throws IOException {
        Files.createDirectories(folder);
        Path out = folder.resolve("runs");
        String train = Stream.of(TinyTraining.command(EXPLORING_EPISODES, "--checkpoint-every", "20"))
                .skip(1)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(", "));
        Path file = Files.writeString(
                folder.resolve("experiment.json"),
                "{\"formatVersion\": 1, \"name\": \"tiny\", \"sweep\": {\"out\": \"" + out + "\", \"train\": [" + train
                        + "], \"grid\": {\"planner.costLimit\": " + upTo(limits) + "}, \"seeds\": " + upTo(seeds)
                        + ", \"decisions\": " + decisions + ", \"evaluate\": {\"episodes\": " + episodes
                        + ", \"seed\": 3}}}");
        return new TinySweep(file, out);
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The runs that were begun. */
    List<Path> runs() throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(run -> Files.exists(run.resolve("status.json")))
                    .sorted()
                    .toList();
        }
    }

    /** Whether a run is in its midst: with a checkpoint behind it, and work before it. */
    static boolean isUnderWay(Path run, long decisions) throws IOException {
        long newest = newestCheckpoint(run);
        return newest > 0 && newest < decisions;
    }

    /** The decision of a run's newest checkpoint; 0 if there is none. */
    static long newestCheckpoint(Path run) throws IOException {
        Path checkpoints = run.resolve("checkpoints");
        if (!Files.isDirectory(checkpoints)) {
            return 0;
        }
        try (Stream<Path> steps = Files.list(checkpoints)) {
            return steps.map(step -> step.getFileName().toString())
                    .filter(name -> name.matches("step-\\d+"))
                    .mapToLong(name -> Long.parseLong(name.substring("step-".length())))
                    .max()
                    .orElse(0);
        }
    }

    /** A run's number, with which its folder begins. */
    static int number(Path run) {
        return Integer.parseInt(run.getFileName().toString().replaceFirst("-.*", ""));
    }

    List<String> table() throws IOException {
        return Files.readAllLines(file.resolveSibling("results.csv"));
    }
}
