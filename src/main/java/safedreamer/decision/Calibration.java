package safedreamer.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import safedreamer.evaluation.ConfidenceInterval;

/**
 * Whether "safe" can be believed. Only stretches that do not overlap are counted, as others would tell the same cost many
 * times over and make every interval too narrow.
 *
 * @param stretches counted
 * @param bins by expected cost, those with something in them, rising
 * @param missed share of the stretches expected to be safe that were not; null if there are none
 * @param falseAlarms share of the stretches expected to be unsafe that were safe; null if there are none
 * @param returnGap mean of what came less what was expected; null if there are none
 */
public record Calibration(
        int stretches,
        List<Bin> bins,
        @Nullable ConfidenceInterval missed,
        @Nullable ConfidenceInterval falseAlarms,
        @Nullable ConfidenceInterval returnGap) {

    private static final double[] EDGES = {0.01, 0.03, 0.1, 0.3, 1, 3};

    /**
     * Stretches with about the same expected cost.
     *
     * @param expected their mean expected cost over the horizon
     * @param came the mean of the costs that came, with its interval
     */
    public record Bin(double expected, ConfidenceInterval came) {}

    public static Calibration of(List<Promise> promises) {
        List<Promise> own = promises.stream().filter(Promise::ownStretch).toList();
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i <= EDGES.length; i++) {
            double low = i == 0 ? Double.NEGATIVE_INFINITY : EDGES[i - 1];
            double high = i == EDGES.length ? Double.POSITIVE_INFINITY : EDGES[i];
            List<Promise> inside = own.stream()
                    .filter(promise -> promise.expectedCost() >= low && promise.expectedCost() < high)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(bin(inside));
            }
        }
        return new Calibration(
                own.size(),
                List.copyOf(bins),
                share(own, Promise::expectedSafe, Promise::missedViolation),
                share(own, promise -> !promise.expectedSafe(), Promise::falseAlarm),
                own.isEmpty()
                        ? null
                        : ConfidenceInterval.ofMean(own.stream()
                                .mapToDouble(promise -> promise.cameReturn() - promise.expectedReturn())
                                .filter(Double::isFinite)
                                .toArray()));
    }

    private static Bin bin(List<Promise> inside) {
        double expected =
                inside.stream().mapToDouble(Promise::expectedCost).average().orElse(Double.NaN);
        return new Bin(
                expected,
                ConfidenceInterval.ofMean(
                        inside.stream().mapToDouble(Promise::cameCost).toArray()));
    }

    private static @Nullable ConfidenceInterval share(
            List<Promise> all, Predicate<Promise> among, Predicate<Promise> counted) {
        int n = (int) all.stream().filter(among).count();
        return n == 0
                ? null
                : ConfidenceInterval.ofShare((int) all.stream().filter(counted).count(), n);
    }

    /** "12 of 340 stretches planned as safe were not: 3.5 % (95 %: 2 to 6 %)". */
    public String missedWords() {
        return words(missed, "planned as safe were not", "No stretch was planned as safe yet.");
    }

    /** "3 of 20 stretches planned as unsafe were safe: 15 % (95 %: 5 to 36 %)". */
    public String falseAlarmWords() {
        return words(falseAlarms, "planned as unsafe were safe", "No stretch was planned as unsafe yet.");
    }

    /** "Return came 0.03 lower than expected, on average (95 %: 0.01 to 0.05, 340 stretches)". */
    public String returnWords() {
        ConfidenceInterval gap = returnGap;
        if (gap == null) {
            return "No horizon has passed yet.";
        }
        String range = Double.isFinite(gap.low())
                ? " (95 %: " + Numerals.signed(gap.low()) + " to " + Numerals.signed(gap.high()) + ")"
                : "";
        return "Return that came less return expected: " + Numerals.signed(gap.mean()) + " on average" + range + ".";
    }

    private static String words(@Nullable ConfidenceInterval share, String what, String none) {
        if (share == null) {
            return none;
        }
        long hits = Math.round(share.mean() * share.n());
        return Numerals.count(hits) + " of " + Numerals.count(share.n()) + " stretches " + what + ": "
                + Numerals.brief(100 * share.mean()) + "\u00a0% (95\u00a0%: " + Numerals.brief(100 * share.low())
                + " to "
                + Numerals.brief(100 * share.high()) + "\u00a0%).";
    }
}
