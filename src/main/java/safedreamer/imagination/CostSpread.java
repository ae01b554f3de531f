package safedreamer.imagination;

import java.util.Arrays;

/**
 * How far predictions of one cost lie apart: over P latent paths (what the model leaves to chance) and over M cost heads
 * (what it does not know). Every array is {@code [N]} and in the unit of that cost; standard deviations are the
 * population's. std² = paths² + the mean over paths of the variance over heads.
 *
 * @param std over all P · M predictions
 * @param paths over paths, of the mean over heads
 * @param heads over heads, of the mean over paths
 * @param worst the highest of all P · M predictions
 */
public record CostSpread(float[] std, float[] paths, float[] heads, float[] worst) {

    /**
     * The spread of {@code [M][P · N]} predictions, path p of candidate i at p · N + i. A NaN among a candidate's makes all
     * four of its numbers NaN.
     *
     * @param count N
     */
    static CostSpread of(float[][] predictions, int count) {
        int heads = predictions.length;
        int paths = predictions[0].length / count;
        CostSpread spread = new CostSpread(new float[count], new float[count], new float[count], new float[count]);
        double[] all = new double[paths * heads];
        double[] pathMeans = new double[paths];
        double[] headMeans = new double[heads];
        for (int i = 0; i < count; i++) {
            Arrays.fill(pathMeans, 0);
            Arrays.fill(headMeans, 0);
            for (int p = 0; p < paths; p++) {
                for (int m = 0; m < heads; m++) {
                    double prediction = predictions[m][p * count + i];
                    all[p * heads + m] = prediction;
                    pathMeans[p] += prediction / heads;
                    headMeans[m] += prediction / paths;
                }
            }
            spread.std[i] = std(all);
            spread.paths[i] = std(pathMeans);
            spread.heads[i] = std(headMeans);
            spread.worst[i] = (float) Arrays.stream(all).max().orElseThrow();
        }
        return spread;
    }

    private static float std(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return (float) Math.sqrt(squares / values.length);
    }

    /** The spread of the cost times a factor, 0 or above. */
    public CostSpread times(double factor) {
        return new CostSpread(times(std, factor), times(paths, factor), times(heads, factor), times(worst, factor));
    }

    private static float[] times(float[] values, double factor) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] * factor);
        }
        return scaled;
    }
}
