package safedreamer.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in sentences, the same in every country. */
public final class Numerals {

    private Numerals() {}

    /** Three significant digits, no needless zeros; "unknown" for what is no number. */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        if (Math.abs(value) >= 1000) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The same with its sign. */
    public static String signed(double value) {
        String words = brief(value);
        return value > 0 && Double.isFinite(value) ? "+" + words : words;
    }

    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
