package safedreamer.figure;

/**
 * What an axis measures.
 *
 * @param quantity "Return"
 * @param unit "reward per episode"; empty if the quantity says it
 */
public record Axis(String quantity, String unit) {

    String label() {
        return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
    }
}
