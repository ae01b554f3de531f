package safedreamer.workbench.drawing;

import java.util.ArrayList;
import java.util.List;

/** How the values of an axis are spread over it. */
public enum Transform {
    LINEAR {
        @Override
        public double forward(double value) {
            return value;
        }

        @Override
        List<Double> ticks(double low, double high, int wanted) {
            double step = niceStep((high - low) / Math.max(1, wanted));
            List<Double> ticks = new ArrayList<>();
            for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
    },

    /** log10; for values above zero. */
    LOG {
        @Override
        public double forward(double value) {
            return Math.log10(value);
        }

        @Override
        List<Double> ticks(double low, double high, int wanted) {
            int from = (int) Math.ceil(Math.log10(low) - 1e-9);
            int to = (int) Math.floor(Math.log10(high) + 1e-9);
            int every = Math.max(1, (int) Math.ceil((to - from + 1) / (double) Math.max(1, wanted)));
            List<Double> ticks = new ArrayList<>();
            for (int power = from; power <= to; power++) {
                if (Math.floorMod(power, every) == 0) {
                    ticks.add(Math.pow(10, power));
                }
            }
            return ticks.size() < 2 ? LINEAR.ticks(low, high, Math.min(wanted, 4)) : ticks;
        }
    },

    /** sign(v) log10(1 + |v|): even near zero, logarithmic far from it. */
    SYMLOG {
        @Override
        public double forward(double value) {
            return Math.signum(value) * Math.log10(1 + Math.abs(value));
        }

        @Override
        List<Double> ticks(double low, double high, int wanted) {
            List<Double> ticks = new ArrayList<>();
            for (int power = 6; power >= 0; power--) {
                addIfInside(ticks, -Math.pow(10, power), low, high);
            }
            addIfInside(ticks, 0, low, high);
            for (int power = 0; power <= 6; power++) {
                addIfInside(ticks, Math.pow(10, power), low, high);
            }
            return ticks;
        }
    };

    /** The place of a value, up to a stretch and a shift; rises with the value. */
    public abstract double forward(double value);

    abstract List<Double> ticks(double low, double high, int wanted);

    /** The smallest of 1, 2 and 5 times a power of ten that is not under {@code step}. */
    public static double niceStep(double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double leading = step / power;
        double nice = leading <= 1 + 1e-9 ? 1 : leading <= 2 + 1e-9 ? 2 : leading <= 5 + 1e-9 ? 5 : 10;
        return nice * power;
    }

    private static void addIfInside(List<Double> ticks, double value, double low, double high) {
        if (value >= low && value <= high) {
            ticks.add(value);
        }
    }
}
