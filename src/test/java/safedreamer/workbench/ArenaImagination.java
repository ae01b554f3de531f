package safedreamer.workbench;

import java.util.random.RandomGenerator;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;
import safedreamer.imagination.LatentPath;
import safedreamer.imagination.NoiseStream;
import safedreamer.imagination.UnfoldedFuture;

/**
 * A scene to plan in, with a cart in closed form: ψ ← ψ + 0.45 a₁, then p ← p + 0.1 a₀ (cos ψ, sin ψ). The reward is the
 * way gained towards the goal, the cost 1 for each decision that ends in a hazard.
 */
final class ArenaImagination implements Imagination {

    private static final double STRIDE = 0.1;
    private static final double TURN = 0.45;

    private final Scene scene;

    ArenaImagination(Scene scene) {
        this.scene = scene;
    }

    /** The scene after one decision. */
    static Scene move(Scene scene, double forward, double turn) {
        double heading = scene.heading() + TURN * turn;
        return new Scene(
                scene.agentX() + STRIDE * forward * Math.cos(heading),
                scene.agentY() + STRIDE * forward * Math.sin(heading),
                heading,
                scene.extent(),
                scene.objects());
    }

    static double cost(Scene scene) {
        return scene.objects().stream().anyMatch(object -> isIn(scene, object)) ? 1 : 0;
    }

    static double distanceToGoal(Scene scene) {
        return scene.objects().stream()
                .filter(object -> object.kind() == SceneObject.Kind.GOAL)
                .mapToDouble(goal -> Math.hypot(goal.x() - scene.agentX(), goal.y() - scene.agentY()))
                .min()
                .orElse(0);
    }

    private static boolean isIn(Scene scene, SceneObject object) {
        return object.kind() == SceneObject.Kind.HAZARD
                && Math.hypot(object.x() - scene.agentX(), object.y() - scene.agentY()) < object.size();
    }

    @Override
    public int actionSize() {
        return 2;
    }

    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        float[] sequences = new float[horizon * count * 2];
        for (int i = 0; i < count; i++) {
            RandomGenerator noise = NoiseStream.of(noiseSeed, i);
            for (int t = 0; t < horizon; t++) {
                sequences[(t * count + i) * 2] = (float) (0.8 + 0.2 * noise.nextGaussian());
                sequences[(t * count + i) * 2 + 1] = (float) (0.5 * noise.nextGaussian());
            }
        }
        return sequences;
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        int count = batch.candidates();
        CandidateReturns returns = new CandidateReturns(new float[count], new float[count], new float[count]);
        for (int i = 0; i < count; i++) {
            Scene now = scene;
            for (int t = 0; t < batch.horizon(); t++) {
                int at = (t * count + i) * 2;
                now = move(now, batch.actions()[at], batch.actions()[at + 1]);
                returns.horizonCost()[i] += (float) cost(now);
            }
            returns.costReturn()[i] = returns.horizonCost()[i];
            returns.rewardReturn()[i] = (float) (distanceToGoal(scene) - distanceToGoal(now));
        }
        return returns;
    }

    /** Where candidates lead, {@code [N][H + 1][2]}, for actions {@code [H][N][A]}. */
    float[] positions(float[] actions, int count, int horizon) {
        float[] positions = new float[count * (horizon + 1) * 2];
        for (int i = 0; i < count; i++) {
            Scene now = scene;
            for (int t = 0; t <= horizon; t++) {
                int point = (i * (horizon + 1) + t) * 2;
                positions[point] = (float) now.agentX();
                positions[point + 1] = (float) now.agentY();
                if (t < horizon) {
                    int at = (t * count + i) * 2;
                    now = move(now, actions[at], actions[at + 1]);
                }
            }
        }
        return positions;
    }

    /** One candidate step by step; what is seen drifts off by a centimetre a step, as a model's would. */
    UnfoldedFuture unfold(CandidateBatch batch, int candidate) {
        int horizon = batch.horizon();
        float[] observations = new float[(horizon + 1) * SampleRun.observationSize()];
        float[] rewards = new float[horizon];
        float[] costs = new float[horizon];
        Scene now = scene;
        for (int t = 0; t <= horizon; t++) {
            float[] seen = SampleRun.observe(now, 0.01 * (t + 1));
            System.arraycopy(seen, 0, observations, t * seen.length, seen.length);
            if (t < horizon) {
                int at = (t * batch.candidates() + candidate) * 2;
                Scene next = move(now, batch.actions()[at], batch.actions()[at + 1]);
                rewards[t] = (float) (distanceToGoal(now) - distanceToGoal(next));
                costs[t] = (float) cost(next);
                now = next;
            }
        }
        return new UnfoldedFuture(observations, rewards, costs);
    }
}
