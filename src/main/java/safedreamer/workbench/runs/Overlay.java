package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.chart.MeanCurve;
import safedreamer.figure.RunColours;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunFacts.Curve;
import safedreamer.run.index.SeedGroups;

/**
 * The learning curves of many runs over each other, means of ten episodes. With means over seeds: one line a group, and
 * its band.
 *
 * @param measure of all lines
 * @param lines in the order of their runs
 */
record Overlay(Measure measure, List<OverlayLine> lines) {

    static Overlay of(RunsViewModel runs, Measure measure) {
        List<RunRow> drawn = runs.drawn();
        List<OverlayLine> lines = new ArrayList<>();
        if (runs.means().get()) {
            List<RunFacts> all = drawn.stream().map(RunRow::facts).toList();
            List<List<RunRow>> groups = SeedGroups.of(drawn, RunRow::facts);
            int[] used = new int[RunColours.COUNT];
            for (List<RunRow> group : groups) {
                lead(group, used);
                lines.add(mean(runs, measure, group, all));
            }
        } else {
            for (RunRow row : drawn) {
                Curve curve = runs.curve(row, measure.curve());
                lines.add(new OverlayLine(List.of(row), row.name(), curve.decisions(), curve.values(), null, null));
            }
        }
        return new Overlay(measure, lines);
    }

    /** A group has the looks of its first run: of one whose colour other groups do not have, if there is one. */
    private static void lead(List<RunRow> group, int[] used) {
        RunRow first = Collections.min(
                group, Comparator.comparingInt(row -> used[row.facts().number() % RunColours.COUNT]));
        used[first.facts().number() % RunColours.COUNT]++;
        group.remove(first);
        group.add(0, first);
    }

    private static OverlayLine mean(RunsViewModel runs, Measure measure, List<RunRow> group, List<RunFacts> among) {
        MeanCurve mean = MeanCurve.of(
                group.stream().map(row -> runs.curve(row, measure.curve())).toList());
        String words = SeedGroups.words(group.stream().map(RunRow::facts).toList(), among);
        return new OverlayLine(group, words, mean.x(), mean.mean(), mean.low(), mean.high());
    }

    /** The last decision of any line; 0 where there is no point. */
    double end() {
        double end = 0;
        for (OverlayLine line : lines) {
            end = line.x().length == 0 ? end : Math.max(end, line.x()[line.x().length - 1]);
        }
        return end;
    }

    /** Lowest and highest value of any line or band; null where there is none. */
    double @Nullable [] range() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (OverlayLine line : lines) {
            widen(range, line.y());
            double[] low = line.low();
            double[] high = line.high();
            if (low != null && high != null) {
                widen(range, low);
                widen(range, high);
            }
        }
        return range[0] <= range[1] ? range : null;
    }

    private static void widen(double[] range, double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
    }
}
