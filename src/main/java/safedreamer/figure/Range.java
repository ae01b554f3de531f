package safedreamer.figure;

/**
 * From a least to a greatest value.
 *
 * @param low above {@code high} if there are no values
 */
public record Range(double low, double high) {

    /** Of no values. */
    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of all values that are finite. */
    public static Range of(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Range(low, high);
    }

    public boolean isEmpty() {
        return low > high;
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** The least range that holds both. */
    public Range and(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * What an axis shows of this range: it with a margin at each end, but not past zero where no value lies beyond
     * zero. Never empty, and never of length 0.
     *
     * @param share of its length
     */
    Range withMargin(double share) {
        if (isEmpty()) {
            return new Range(0, 1);
        }
        double length = length() > 0 ? length() : Math.max(1, Math.abs(high));
        double below = low - share * length;
        double above = high + share * length;
        return new Range(low >= 0 ? Math.max(0, below) : below, high <= 0 && low < 0 ? Math.min(0, above) : above);
    }
}
