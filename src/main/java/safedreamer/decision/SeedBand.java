package safedreamer.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The same two searches with other seeds: what differs between them is luck.
 *
 * @param a with the settings as they were
 * @param b with the others; the same seeds, in the same order
 */
public record SeedBand(List<PlanOutcome> a, List<PlanOutcome> b) {

    /** Seeds of a whole band. */
    public static final int SEEDS = 10;

    static final SeedBand EMPTY = new SeedBand(List.of(), List.of());

    public SeedBand {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    SeedBand with(PlanOutcome moreA, PlanOutcome moreB) {
        List<PlanOutcome> longerA = new ArrayList<>(a);
        List<PlanOutcome> longerB = new ArrayList<>(b);
        longerA.add(moreA);
        longerB.add(moreB);
        return new SeedBand(longerA, longerB);
    }

    public int seeds() {
        return a.size();
    }

    public boolean whole() {
        return seeds() == SEEDS;
    }

    /** Smallest, middle and largest of something over the seeds that gave a number; NaN where none did. */
    public static Spread spread(List<PlanOutcome> plans, ToDoubleFunction<PlanOutcome> of) {
        double[] sorted =
                plans.stream().mapToDouble(of).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread(sorted[0], median(sorted), sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /**
     * For how many of the seeds B is higher than A.
     *
     * @param of what is compared
     */
    public int higher(ToDoubleFunction<PlanOutcome> of) {
        int count = 0;
        for (int i = 0; i < seeds(); i++) {
            count += of.applyAsDouble(b.get(i)) > of.applyAsDouble(a.get(i)) ? 1 : 0;
        }
        return count;
    }

    /** Numbers of a set. */
    public record Spread(double low, double median, double high) {}

    /** All values of something, for points on a line. */
    public static double[] values(List<PlanOutcome> plans, ToDoubleFunction<PlanOutcome> of) {
        return Arrays.stream(plans.stream().mapToDouble(of).toArray())
                .filter(Double::isFinite)
                .toArray();
    }
}
