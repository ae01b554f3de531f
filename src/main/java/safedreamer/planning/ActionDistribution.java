package safedreamer.planning;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * N(μ, σ² I) over action sequences: what the search narrows.
 *
 * @param mean {@code [H][A]} μ
 * @param std {@code [H][A]} σ
 * @param actionSize A
 */
public record ActionDistribution(float[] mean, float[] std, int actionSize) {

    /** μ⁰ from a warm start, σ⁰ the same everywhere. */
    public static ActionDistribution around(float[] mean, double std, int actionSize) {
        float[] spread = new float[mean.length];
        Arrays.fill(spread, (float) std);
        return new ActionDistribution(mean, spread, actionSize);
    }

    /**
     * One sequence {@code [H][A]}, not clipped: a_t = μ_t + σ_t ε_t with ε_0 = ξ_0, ε_t = ρ ε_{t-1} + √(1 - ρ²) ξ_t and ξ
     * standard normal. Every ε_t is standard normal too; with ρ above 0 a sequence keeps its direction for longer
     * (Pinneri et al., iCEM, CoRL 2020).
     */
    float[] sample(RandomGenerator noise, double correlation) {
        float[] sequence = new float[mean.length];
        double[] epsilon = new double[actionSize];
        for (int t = 0; t < mean.length / actionSize; t++) {
            double kept = t == 0 ? 0 : correlation;
            double fresh = Math.sqrt(1 - kept * kept);
            for (int a = 0; a < actionSize; a++) {
                epsilon[a] = kept * epsilon[a] + fresh * noise.nextGaussian();
                int at = t * actionSize + a;
                sequence[at] = (float) (mean[at] + std[at] * epsilon[a]);
            }
        }
        return sequence;
    }

    /**
     * μ ← m μ + (1 - m) mean(elites), σ ← max(σ_min, std(elites)), with the population's std (divided by the count). Without
     * elites nothing is known, and nothing changes.
     */
    public ActionDistribution refit(Candidates candidates, Elites elites, double momentum, double minStd) {
        int count = elites.count();
        if (count == 0) {
            return this;
        }
        float[] newMean = new float[mean.length];
        float[] newStd = new float[mean.length];
        for (int at = 0; at < mean.length; at++) {
            int t = at / actionSize;
            int a = at % actionSize;
            double sum = 0;
            for (int elite : elites.bestFirst()) {
                sum += candidates.action(t, elite, a);
            }
            double average = sum / count;
            double squares = 0;
            for (int elite : elites.bestFirst()) {
                double off = candidates.action(t, elite, a) - average;
                squares += off * off;
            }
            newMean[at] = (float) (momentum * mean[at] + (1 - momentum) * average);
            newStd[at] = (float) Math.max(minStd, Math.sqrt(squares / count));
        }
        return new ActionDistribution(newMean, newStd, actionSize);
    }
}
