package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.run.index.RunFacts.Curve;

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
            for (List<RunRow> group : SeedGroups.of(drawn)) {
                List<Curve> curves = group.stream()
                        .map(row -> runs.curve(row, measure.curve()))
                        .toList();
                lines.add(SeedGroups.mean(group, SeedGroups.words(group, drawn), curves));
            }
        } else {
            for (RunRow row : drawn) {
                Curve curve = runs.curve(row, measure.curve());
                lines.add(new OverlayLine(List.of(row), row.name(), curve.decisions(), curve.values(), null, null));
            }
        }
        return new Overlay(measure, lines);
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
