package safedreamer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values an axis is marked at, with their words: all multiples of a step within a range, where the step is 1, 2 or 5
 * times a power of ten; powers of ten on a logarithmic axis; every name of one that has names.
 *
 * @param values ascending
 * @param labels one each
 */
record Ticks(double[] values, List<String> labels) {

    private static final double[] NICE = {1, 2, 5, 10};
    private static final int FEWEST_POWERS = 2;

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

    /** The same for any scale: powers of ten, and zero, where values are not spread evenly. */
    static Ticks within(Range range, int most, Scale scale) {
        if (scale == Scale.LINEAR) {
            return within(range, most);
        }
        List<Double> powers = powers(range, scale);
        if (powers.size() < FEWEST_POWERS) {
            return within(range, Math.min(most, 4));
        }
        int every = Math.ceilDiv(powers.size(), most);
        List<Double> kept = new ArrayList<>();
        for (int i = powers.size() - 1; i >= 0; i -= every) {
            kept.add(0, powers.get(i));
        }
        return new Ticks(
                kept.stream().mapToDouble(Double::doubleValue).toArray(),
                kept.stream().map(Ticks::brief).toList());
    }

    private static List<Double> powers(Range range, Scale scale) {
        List<Double> powers = new ArrayList<>();
        int least = scale == Scale.LOG ? -6 : 0;
        if (scale == Scale.SYMLOG) {
            for (int power = 6; power >= 0; power--) {
                addIfInside(powers, -Math.pow(10, power), range);
            }
            addIfInside(powers, 0, range);
        }
        for (int power = least; power <= 6; power++) {
            addIfInside(powers, Math.pow(10, power), range);
        }
        return powers;
    }

    private static void addIfInside(List<Double> values, double value, Range range) {
        if (range.contains(value)) {
            values.add(value);
        }
    }

    static Ticks named(List<String> names) {
        double[] values = new double[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Ticks(values, names);
    }

    private static Ticks every(double step, Range range) {
        // A value that rounding has put just outside is meant to be on the edge.
        double slack = 1e-9;
        long first = (long) Math.ceil(range.low() / step - slack);
        long last = (long) Math.floor(range.high() / step + slack);
        double[] values = new double[(int) (last - first + 1)];
        List<String> labels = new ArrayList<>();
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - slack));
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step;
            labels.add(signed(values[i], String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(values[i]))));
        }
        return new Ticks(values, labels);
    }

    /** "12,000", "0.25", "−3". */
    String label(int tick) {
        return labels.get(tick);
    }

    private static String brief(double value) {
        double size = Math.abs(value);
        return signed(
                value,
                size >= 1000
                        ? String.format(Locale.ROOT, "%,d", Math.round(size))
                        : size == 0
                                ? "0"
                                : new BigDecimal(size)
                                        .round(new MathContext(3))
                                        .stripTrailingZeros()
                                        .toPlainString());
    }

    private static String signed(double value, String digits) {
        return value < 0 ? "\u2212" + digits : digits;
    }
}
