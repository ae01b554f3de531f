package safedreamer.workbench.drawing;

import java.util.List;

/**
 * Where values lie on the screen, along one direction.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}; above {@code low}
 * @param from logical pixels; for an upright axis the larger number, as y grows downwards
 * @param to logical pixels
 */
public record Axis(Transform transform, double low, double high, double from, double to) {

    public double at(double value) {
        double start = transform.forward(low);
        double share = (transform.forward(value) - start) / (transform.forward(high) - start);
        return from + share * (to - from);
    }

    /** The same, kept within the axis: what lies beyond is drawn at its edge. */
    public double within(double value) {
        return at(Math.clamp(value, low, high));
    }

    /** Round values to mark, about one in {@code spacing} pixels. */
    public List<Double> ticks(double spacing) {
        return transform.ticks(low, high, (int) (Math.abs(to - from) / spacing));
    }
}
