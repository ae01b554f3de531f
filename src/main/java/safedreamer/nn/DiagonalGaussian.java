package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Independent normals N(mean, std²), {@code [n][S]} each. */
public final class DiagonalGaussian implements LatentDistribution {

    private final NDArray mean;
    private final NDArray std;
    private final Constants constants;

    public DiagonalGaussian(NDArray mean, NDArray std, Constants constants) {
        this.mean = mean;
        this.std = std;
        this.constants = constants;
    }

    /** @param noise standard normal, {@code [n][S]} */
    @Override
    public NDArray sample(@Nullable NDArray noise) {
        return noise == null ? mean : mean.add(std.mul(noise));
    }

    @Override
    public NDArray centre() {
        return mean;
    }

    public NDArray std() {
        return std;
    }

    /** Σ ln(σ₂/σ₁) + (σ₁² + (μ₁ - μ₂)²) / (2 σ₂²) - ½. */
    @Override
    public NDArray divergence(LatentDistribution other) {
        DiagonalGaussian q = (DiagonalGaussian) other;
        NDArray half = constants.of(0.5);
        NDArray spread = std.div(q.std);
        NDArray shift = mean.sub(q.mean).div(q.std);
        return spread.square()
                .add(shift.square())
                .mul(half)
                .sub(half)
                .sub(spread.log())
                .sum(new int[] {1});
    }

    /** Σ ½ ln(2πe σ²) {@code [n]}, in nats. */
    public NDArray entropy() {
        NDArray each = std.log().add(constants.of(0.5 * Math.log(2 * Math.PI * Math.E)));
        return each.sum(new int[] {1});
    }

    @Override
    public DiagonalGaussian stopGradient() {
        return new DiagonalGaussian(mean.stopGradient(), std.stopGradient(), constants);
    }

    @Override
    public DiagonalGaussian concat(List<LatentDistribution> others) {
        NDList means = new NDList(mean);
        NDList stds = new NDList(std);
        for (LatentDistribution other : others) {
            means.add(((DiagonalGaussian) other).mean);
            stds.add(((DiagonalGaussian) other).std);
        }
        return new DiagonalGaussian(NDArrays.concat(means, 0), NDArrays.concat(stds, 0), constants);
    }
}
