package safedreamer.workbench.presentation;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where limits lie on the one wide slider: b = most · p³ for a place p in 0..1, so that the tight limits, where something
 * happens, have most of the way.
 *
 * @param most b at the right end
 */
record LimitScale(double most) {

    private static final MathContext DIGITS = new MathContext(2);

    /** Two digits that count. */
    double limit(double place) {
        double limit = most * Math.pow(Math.clamp(place, 0, 1), 3);
        return limit < 0.005 ? 0 : new BigDecimal(limit).round(DIGITS).doubleValue();
    }

    /** Beyond the right end: the right end. */
    double place(double limit) {
        return Math.cbrt(Math.clamp(limit / most, 0, 1));
    }
}
