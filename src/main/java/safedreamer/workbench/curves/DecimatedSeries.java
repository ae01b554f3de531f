package safedreamer.workbench.curves;

/**
 * A curve of any length in a fixed amount of memory. Points are gathered in buckets of equal count; when all buckets are
 * taken, neighbours are joined and each holds twice as many from then on. Used by one thread.
 */
final class DecimatedSeries {

    private final double[] sumX;
    private final double[] sumY;
    private final int[] count;
    private int buckets;
    private int perBucket = 1;

    /** @param capacity buckets at most; even */
    DecimatedSeries(int capacity) {
        sumX = new double[capacity];
        sumY = new double[capacity];
        count = new int[capacity];
    }

    void add(double x, double y) {
        if (buckets == 0 || count[buckets - 1] == perBucket) {
            if (buckets == sumX.length) {
                join();
            }
            open();
        }
        sumX[buckets - 1] += x;
        sumY[buckets - 1] += y;
        count[buckets - 1]++;
    }

    void clear() {
        buckets = 0;
        perBucket = 1;
    }

    int size() {
        return buckets;
    }

    /** Mean x of a bucket. */
    double x(int bucket) {
        return sumX[bucket] / count[bucket];
    }

    /** Mean y of a bucket. */
    double y(int bucket) {
        return sumY[bucket] / count[bucket];
    }

    private void open() {
        sumX[buckets] = 0;
        sumY[buckets] = 0;
        count[buckets] = 0;
        buckets++;
    }

    private void join() {
        int half = buckets / 2;
        for (int i = 0; i < half; i++) {
            sumX[i] = sumX[2 * i] + sumX[2 * i + 1];
            sumY[i] = sumY[2 * i] + sumY[2 * i + 1];
            count[i] = count[2 * i] + count[2 * i + 1];
        }
        buckets = half;
        perBucket *= 2;
    }
}
