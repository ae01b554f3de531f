package safedreamer.figure;

/** How the values of an axis are spread over it. */
public enum Scale {
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double back(double place) {
            return place;
        }
    },

    /** log10; for values above zero. */
    LOG {
        @Override
        double forward(double value) {
            return Math.log10(value);
        }

        @Override
        double back(double place) {
            return Math.pow(10, place);
        }

        @Override
        Range withMargin(Range range, double share) {
            if (range.isEmpty()) {
                return new Range(0.1, 1);
            }
            double low = forward(range.low());
            double high = forward(range.high());
            double margin = share * Math.max(0.3, high - low);
            return new Range(back(low - margin), back(high + margin));
        }
    },

    /** sign(v) log10(1 + |v|): even near zero, logarithmic far from it. */
    SYMLOG {
        @Override
        double forward(double value) {
            return Math.signum(value) * Math.log10(1 + Math.abs(value));
        }

        @Override
        double back(double place) {
            return Math.signum(place) * (Math.pow(10, Math.abs(place)) - 1);
        }
    };

    /** The place of a value, up to a stretch and a shift; rises with the value. */
    abstract double forward(double value);

    /** The value of a place. */
    abstract double back(double place);

    /**
     * What an axis shows of a range: it with a margin at each end, but not past zero where no value lies beyond zero.
     *
     * @param share of its length on the axis
     */
    Range withMargin(Range range, double share) {
        Range places = range.isEmpty() ? range : new Range(forward(range.low()), forward(range.high()));
        Range wider = places.withMargin(share);
        return new Range(back(wider.low()), back(wider.high()));
    }
}
