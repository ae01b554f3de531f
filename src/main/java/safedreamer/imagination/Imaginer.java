package safedreamer.imagination;

import safedreamer.nn.Constants;
import safedreamer.nn.Workers;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Rssm;
import safedreamer.worldmodel.WorldModel;

/**
 * All that it takes to imagine, except the state to start from.
 *
 * @param model built from a frozen scope
 * @param actor without gradients
 * @param discount γ
 * @param lambda λ of the returns
 * @param actionSize A
 * @param positionOffset first index of the agent's own (x, y) in an observation, or -1
 * @param workers that take the futures of a batch among them
 */
public record Imaginer(
        WorldModel model,
        Policy actor,
        ValueFunction rewardCritic,
        ValueFunction costCritic,
        Constants constants,
        double discount,
        double lambda,
        int actionSize,
        int positionOffset,
        Workers workers) {

    ReturnEstimator estimator() {
        return new ReturnEstimator(constants, discount, lambda);
    }

    private static final int LATENT = 2;

    /** The same laid out for many rows, with the weights of now. */
    private Imaginer aligned() {
        return new Imaginer(
                model.aligned(),
                actor,
                rewardCritic.aligned(),
                costCritic.aligned(),
                constants,
                discount,
                lambda,
                actionSize,
                positionOffset,
                workers);
    }

    /**
     * The futures of one state, to be asked until the weights change.
     *
     * @param recordPositions whether to decode where each future goes: for eyes, and never free
     */
    public LatentImagination from(LatentState state, boolean recordPositions) {
        return new LatentImagination(aligned(), state, recordPositions && positionOffset >= 0);
    }

    /**
     * Noise of the latent draws of some candidates' paths.
     *
     * @param from the first candidate
     * @param count n
     * @param paths P
     * @param horizon H
     * @return {@code [H][P · n][noise]}; empty where the means are followed
     */
    float[] latentNoise(int from, int count, int paths, int horizon, LatentPath path, long seed) {
        if (path == LatentPath.MEAN) {
            return new float[0];
        }
        Rssm rssm = model.rssm();
        long own = NoiseStream.seed(seed, LATENT);
        return NoiseRows.of(from, count, paths, horizon, rssm.noiseSize(), rssm.normalNoise(), own);
    }
}
