package safedreamer.workbench.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them, the same in every country. */
public final class Numbers {

    private Numbers() {}

    /** At most four significant digits, no needless zeros: 2, 0.08, 12.5, 1,240, 3e-07. */
    public static String brief(double value) {
        return significant(value, 4);
    }

    /** At most {@code digits} significant digits, and every digit before the point. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "none" : value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e");
        }
        if (size >= 1000) {
            return count(Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return text;
    }

    /** 41,200. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** With exactly {@code decimals} decimals, so that a changing number keeps its width. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%,." + decimals + "f", value)
                : significant(value, decimals);
    }
}
