package safedreamer.figure;

import java.util.List;

/**
 * What an axis measures.
 *
 * @param quantity "Return"
 * @param unit "reward per episode"; empty if the quantity says it
 * @param places what stands at 0, 1, 2, ... of an axis that measures nothing, but tells cases apart; else empty
 */
public record Axis(String quantity, String unit, List<String> places) {

    public Axis {
        places = List.copyOf(places);
    }

    public Axis(String quantity, String unit) {
        this(quantity, unit, List.of());
    }

    String label() {
        return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
    }
}
