package safedreamer.figure;

import java.util.Locale;

/**
 * The values an axis is marked at: all multiples of a step within a range, where the step is 1, 2 or 5 times a power of
 * ten.
 *
 * @param values ascending
 * @param decimals that tell the values apart
 */
record Ticks(double[] values, int decimals) {

    private static final double[] NICE = {1, 2, 5, 10};

    /** At most {@code most} of them (2 or more), and as many as nice steps allow. */
    static Ticks within(Range range, int most) {
        double least = range.length() / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double nice : NICE) {
            Ticks ticks = every(nice * power, range);
            if (ticks.values.length <= most) {
                return ticks;
            }
        }
        return every(20 * power, range);
    }

    private static Ticks every(double step, Range range) {
        // A value that rounding has put just outside is meant to be on the edge.
        double slack = 1e-9;
        long first = (long) Math.ceil(range.low() / step - slack);
        long last = (long) Math.floor(range.high() / step + slack);
        double[] values = new double[(int) (last - first + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step;
        }
        return new Ticks(values, Math.max(0, (int) Math.ceil(-Math.log10(step) - slack)));
    }

    /** "12,000", "0.25", "−3". */
    String label(int tick) {
        double value = values[tick];
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        return value < 0 ? "\u2212" + digits : digits;
    }
}
