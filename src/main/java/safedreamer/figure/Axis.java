package safedreamer.figure;

import java.util.List;

/**
 * What an axis measures.
 *
 * @param quantity "Return"
 * @param unit "reward per episode"; empty if the quantity says it
 * @param places what stands at 0, 1, 2, ... of an axis that measures nothing, but tells cases apart; else empty
 */
public record Axis(String quantity, String unit, Scale scale, List<String> places) {

    public Axis {
        places = List.copyOf(places);
    }

    /** Of numbers, evenly spread. */
    public Axis(String quantity, String unit) {
        this(quantity, unit, Scale.LINEAR);
    }

    /** Of numbers. */
    public Axis(String quantity, String unit, Scale scale) {
        this(quantity, unit, scale, List.of());
    }

    /** Of cases. */
    public Axis(String quantity, String unit, List<String> places) {
        this(quantity, unit, Scale.LINEAR, places);
    }

    String label() {
        return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
    }

    /** What is shown of a range of values. */
    Range shown(Range values, double margin) {
        return places.isEmpty() ? scale.withMargin(values, margin) : new Range(-0.5, places.size() - 0.5);
    }

    /** Where it is marked, at most so often; every place of an axis that has places. */
    Ticks ticks(Range shown, int most) {
        return places.isEmpty() ? Ticks.within(shown, most, scale) : Ticks.named(places);
    }
}
