package safedreamer.run.index;

import java.util.List;
import java.util.TreeSet;

/** The settings in which runs differ. */
public final class RunDifferences {

    /** The setting that tells runs of the same settings apart. */
    public static final String SEED = "seed";

    private RunDifferences() {}

    /** Keys of the settings that are not the same in all runs, in order; without the seed. */
    public static List<String> keys(List<RunFacts> runs) {
        return withSeed(runs).stream().filter(key -> !key.equals(SEED)).toList();
    }

    /** The same, with the seed. */
    public static List<String> withSeed(List<RunFacts> runs) {
        TreeSet<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.parameters().keySet()));
        return keys.stream()
                .filter(key -> runs.stream()
                                .map(run -> run.parameters().getOrDefault(key, ""))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** The last part of a key: "costLimit". */
    public static String shortName(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
