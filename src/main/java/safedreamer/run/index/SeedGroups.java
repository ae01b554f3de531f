package safedreamer.run.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs of the same settings, told apart by nothing but their seeds. */
public final class SeedGroups {

    private SeedGroups() {}

    /**
     * In the order of their first runs; the lists of each group may be changed.
     *
     * @param facts of a run
     */
    public static <R> List<List<R>> of(List<R> runs, Function<R, RunFacts> facts) {
        Map<Map<String, String>, List<R>> groups = new LinkedHashMap<>();
        for (R run : runs) {
            Map<String, String> settings = new LinkedHashMap<>(facts.apply(run).parameters());
            settings.remove(RunDifferences.SEED);
            groups.computeIfAbsent(settings, absent -> new ArrayList<>()).add(run);
        }
        return List.copyOf(groups.values());
    }

    /**
     * What tells a group from the others: "costLimit 2, variant CEM; 3 seeds", or "3 seeds" of the only one.
     *
     * @param among all runs that are drawn
     */
    public static String words(List<RunFacts> group, List<RunFacts> among) {
        String settings = RunDifferences.keys(among).stream()
                .map(key -> RunDifferences.shortName(key) + " "
                        + group.get(0).parameters().getOrDefault(key, ""))
                .collect(Collectors.joining(", "));
        String seeds = group.size() + (group.size() == 1 ? " seed" : " seeds");
        return settings.isEmpty() ? seeds : settings + "; " + seeds;
    }
}
