package safedreamer.planning;

import java.util.random.RandomGenerator;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;
import safedreamer.imagination.LatentPath;
import safedreamer.imagination.NoiseStream;

/**
 * A world in closed form to plan in: a point mass, a goal and one round hazard. v ← 0.5 v + 0.1 a and p ← p + v, in metres a
 * decision; the reward is the way gained towards the goal, the cost is 1 for each decision that ends in the hazard.
 * Sampled latent paths add a little noise to v, each path its own; with the critic's tail, J^R goes on with minus the distance left.
 */
public final class ToyImagination implements Imagination {

    private static final double DISCOUNT = 0.99;
    private static final double LATENT_NOISE = 0.005;
    private static final double ACTOR_NOISE = 0.3;

    private final double startX;
    private final double startY;
    private final double goalX;
    private final double goalY;
    private final double hazardX;
    private final double hazardY;
    private final double hazardRadius;

    public ToyImagination(
            double startX,
            double startY,
            double goalX,
            double goalY,
            double hazardX,
            double hazardY,
            double hazardRadius) {
        this.startX = startX;
        this.startY = startY;
        this.goalX = goalX;
        this.goalY = goalY;
        this.hazardX = hazardX;
        this.hazardY = hazardY;
        this.hazardRadius = hazardRadius;
    }

    /** The hazard lies on the straight way to the goal. */
    public static ToyImagination hazardInTheWay() {
        return new ToyImagination(0, 0, 1, 0, 0.5, 0, 0.2);
    }

    /** All futures begin in the hazard and can hardly leave it. */
    public static ToyImagination insideTheHazard() {
        return new ToyImagination(0, 0, 1, 0, 0, 0, 0.5);
    }

    @Override
    public int actionSize() {
        return 2;
    }

    /** Straight to the goal, give and take. */
    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        double distance = Math.hypot(goalX - startX, goalY - startY);
        float[] sequences = new float[horizon * count * 2];
        for (int i = 0; i < count; i++) {
            RandomGenerator noise = NoiseStream.of(noiseSeed, i);
            for (int t = 0; t < horizon; t++) {
                int at = (t * count + i) * 2;
                sequences[at] = (float) ((goalX - startX) / distance + ACTOR_NOISE * noise.nextGaussian());
                sequences[at + 1] = (float) ((goalY - startY) / distance + ACTOR_NOISE * noise.nextGaussian());
            }
        }
        return sequences;
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        int count = batch.candidates() * batch.particles();
        float[] rewardReturn = new float[count];
        float[] costReturn = new float[count];
        float[] horizonCost = new float[count];
        double noise = batch.latentPath() == LatentPath.SAMPLE ? LATENT_NOISE : 0;
        for (int i = 0; i < count; i++) {
            double[][] path = path(batch, i % batch.candidates(), i / batch.candidates(), noise);
            double discount = 1;
            for (int t = 0; t < batch.horizon(); t++) {
                double cost = inHazard(path[t + 1]) ? 1 : 0;
                rewardReturn[i] += (float) (discount * (toGoal(path[t]) - toGoal(path[t + 1])));
                costReturn[i] += (float) (discount * cost);
                horizonCost[i] += (float) (batch.discountCost() ? discount * cost : cost);
                discount *= DISCOUNT;
            }
            rewardReturn[i] -= batch.bootstrap() ? (float) (discount * toGoal(path[batch.horizon()])) : 0;
        }
        return CandidateReturns.over(batch.candidates(), rewardReturn, costReturn, new float[][] {horizonCost});
    }

    /** Where the candidates lead without latent noise, {@code [N][H + 1][2]}. */
    public float[] positions(CandidateBatch batch) {
        int steps = batch.horizon() + 1;
        float[] positions = new float[batch.candidates() * steps * 2];
        for (int i = 0; i < batch.candidates(); i++) {
            double[][] path = path(batch, i, 0, 0);
            for (int t = 0; t < steps; t++) {
                positions[(i * steps + t) * 2] = (float) path[t][0];
                positions[(i * steps + t) * 2 + 1] = (float) path[t][1];
            }
        }
        return positions;
    }

    private double[][] path(CandidateBatch batch, int i, int particle, double latentNoise) {
        RandomGenerator noise =
                particle == 0 ? NoiseStream.of(batch.noiseSeed(), i) : NoiseStream.of(batch.noiseSeed(), i, particle);
        double[][] path = new double[batch.horizon() + 1][];
        path[0] = new double[] {startX, startY};
        double vx = 0;
        double vy = 0;
        for (int t = 0; t < batch.horizon(); t++) {
            int at = (t * batch.candidates() + i) * 2;
            vx = 0.5 * vx + 0.1 * batch.actions()[at] + latentNoise * noise.nextGaussian();
            vy = 0.5 * vy + 0.1 * batch.actions()[at + 1] + latentNoise * noise.nextGaussian();
            path[t + 1] = new double[] {path[t][0] + vx, path[t][1] + vy};
        }
        return path;
    }

    private double toGoal(double[] position) {
        return Math.hypot(goalX - position[0], goalY - position[1]);
    }

    private boolean inHazard(double[] position) {
        return Math.hypot(hazardX - position[0], hazardY - position[1]) <= hazardRadius;
    }
}
