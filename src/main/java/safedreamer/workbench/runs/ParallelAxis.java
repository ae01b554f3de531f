package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import safedreamer.run.index.RunCondition;
import safedreamer.run.index.RunDifferences;
import safedreamer.run.index.RunFacts;
import safedreamer.workbench.drawing.Numbers;

/**
 * One upright axis of the parallel coordinates: a quantity of every run, or a word.
 *
 * @param name what a filter calls it
 * @param words above it
 * @param choices the words that there are, from the foot of the axis up; empty for a quantity
 * @param low end of a quantity's axis
 * @param high end of it, above {@code low}
 * @param of what of a run is on it
 */
record ParallelAxis(
        String name, String words, List<String> choices, double low, double high, Function<RunRow, String> of) {

    private static final int MOST_SETTINGS = 6;

    /** Settings that differ among the runs, then return and cost. */
    static List<ParallelAxis> of(List<RunRow> rows) {
        List<RunFacts> facts = rows.stream().map(RunRow::facts).toList();
        List<ParallelAxis> axes = new ArrayList<>();
        for (String key : RunDifferences.keys(facts)) {
            if (axes.size() < MOST_SETTINGS) {
                axes.add(axis(RunDifferences.shortName(key), key, rows, row -> row.setting(key)));
            }
        }
        for (Measure measure : Measure.values()) {
            axes.add(axis(
                    measure.noun(), measure.condition(), rows, row -> Double.toString(measure.recent(row.facts()))));
        }
        return axes;
    }

    private static ParallelAxis axis(String words, String name, List<RunRow> rows, Function<RunRow, String> of) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Set<String> choices = new TreeSet<>();
        boolean quantity = true;
        for (RunRow row : rows) {
            String text = of.apply(row);
            choices.add(text);
            double value = parsed(text);
            quantity &= !Double.isNaN(value) || text.equals("NaN");
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (quantity && low <= high) {
            double air = high > low ? 0 : Math.max(1e-9, Math.abs(low) / 2);
            return new ParallelAxis(name, words, List.of(), low - air, high + air, of);
        }
        return new ParallelAxis(name, words, List.copyOf(new LinkedHashSet<>(choices)), 0, 1, of);
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Where a run is on it: 0 at the foot, 1 at the top; NaN if it has none of this. */
    double place(RunRow row) {
        String text = of.apply(row);
        if (choices.isEmpty()) {
            double value = parsed(text);
            return Double.isFinite(value) ? (value - low) / (high - low) : Double.NaN;
        }
        int index = choices.indexOf(text);
        return index < 0 ? Double.NaN : choicePlace(index);
    }

    private double choicePlace(int index) {
        return choices.size() == 1 ? 0.5 : (double) index / (choices.size() - 1);
    }

    /** What stands at a place, for a label there. */
    String label(int choice) {
        return choices.get(choice).toLowerCase(Locale.ROOT);
    }

    double labelPlace(int choice) {
        return choicePlace(choice);
    }

    String lowWords() {
        return Numbers.significant(low, 3);
    }

    String highWords() {
        return Numbers.significant(high, 3);
    }

    /** What a filter has to ask for, so that runs between two places stay. */
    List<RunCondition> between(double from, double to) {
        List<RunCondition> conditions = new ArrayList<>();
        if (choices.isEmpty()) {
            conditions.add(new RunCondition(name, ">=", written(low + from * (high - low))));
            conditions.add(new RunCondition(name, "<=", written(low + to * (high - low))));
            return conditions;
        }
        for (int i = 0; i < choices.size(); i++) {
            if (choicePlace(i) < from || choicePlace(i) > to) {
                conditions.add(new RunCondition(name, "!=", choices.get(i)));
            }
        }
        return conditions;
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /** The part of the axis that conditions leave, {@code {from, to}} as places; all of it if they ask nothing of it. */
    double[] left(List<RunCondition> conditions) {
        double[] left = {0, 1};
        for (RunCondition condition : conditions) {
            if (choices.isEmpty() && condition.name().equals(name)) {
                double place = Math.clamp((parsed(condition.value()) - low) / (high - low), 0.0, 1.0);
                if (condition.operator().startsWith(">")) {
                    left[0] = Math.max(left[0], place);
                } else if (condition.operator().startsWith("<")) {
                    left[1] = Math.min(left[1], place);
                }
            }
        }
        return left;
    }
}
