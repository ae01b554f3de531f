package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.figure.RunColours;
import safedreamer.run.index.RunDifferences;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;

/** Runs of the same settings, told apart by nothing but their seeds, and what they have in common. */
final class SeedGroups {

    private static final int POINTS = 128;

    private SeedGroups() {}

    /** In the order of their first runs. */
    static List<List<RunRow>> of(List<RunRow> rows) {
        Map<Map<String, String>, List<RunRow>> groups = new LinkedHashMap<>();
        for (RunRow row : rows) {
            Map<String, String> settings = new LinkedHashMap<>(row.facts().parameters());
            settings.remove(RunDifferences.SEED);
            groups.computeIfAbsent(settings, absent -> new ArrayList<>()).add(row);
        }
        int[] used = new int[RunColours.COUNT];
        groups.values().forEach(group -> lead(group, used));
        return List.copyOf(groups.values());
    }

    /** A group has the looks of its first run: of one whose colour other groups do not have, if there is one. */
    private static void lead(List<RunRow> group, int[] used) {
        RunRow first = Collections.min(
                group, Comparator.comparingInt(row -> used[row.facts().number() % RunColours.COUNT]));
        used[first.facts().number() % RunColours.COUNT]++;
        group.remove(first);
        group.add(0, first);
    }

    /**
     * What tells each group from the others: "costLimit 2, variant CEM", "3 seeds".
     *
     * @param among all rows that are drawn
     */
    static String words(List<RunRow> group, List<RunRow> among) {
        List<RunFacts> facts = among.stream().map(RunRow::facts).toList();
        String settings = RunDifferences.keys(facts).stream()
                .map(key -> RunDifferences.shortName(key) + " " + group.get(0).setting(key))
                .collect(Collectors.joining(", "));
        String seeds = group.size() + (group.size() == 1 ? " seed" : " seeds");
        return settings.isEmpty() ? seeds : settings + "; " + seeds;
    }

    /** Mean over the group and its 95 % interval, at decisions that at least one of its runs has come to. */
    static OverlayLine mean(List<RunRow> group, String words, List<Curve> curves) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            int n = curve.decisions().length;
            if (n > 0) {
                from = Math.min(from, curve.decisions()[0]);
                to = Math.max(to, curve.decisions()[n - 1]);
            }
        }
        int points = to > from ? POINTS : 0;
        double[] x = new double[points];
        double[] mean = new double[points];
        double[] low = new double[points];
        double[] high = new double[points];
        for (int i = 0; i < points; i++) {
            double decision = from + (to - from) * i / (points - 1);
            double[] values = curves.stream()
                    .mapToDouble(curve -> OverlayLine.between(curve.decisions(), curve.values(), decision))
                    .filter(Double::isFinite)
                    .toArray();
            ConfidenceInterval interval = values.length == 0
                    ? new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN, 0)
                    : ConfidenceInterval.ofMean(values);
            x[i] = decision;
            mean[i] = interval.mean();
            low[i] = interval.low();
            high[i] = interval.high();
        }
        return new OverlayLine(group, words, x, mean, low, high);
    }
}
