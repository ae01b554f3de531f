package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.imagination.LambdaReturn;
import safedreamer.imagination.PolicyImagination;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.nn.Adam;
import safedreamer.nn.Constants;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * Actor, reward critic and cost critic, learning from imagined futures.
 *
 * <p>Actor: -mean_t w_t [(R^λ_t - v(s_t)) / S + η H(π(·|s_t))], its gradient carried back through the world model; w_t =
 * Π_{i≤t} γ cont_i / γ; with a price of cost, plus {@link AugmentedLagrangian ψ} of the λ-returns of cost. Critics: see
 * {@link Critic}. Belongs to one thread.
 */
public final class ActorCritic {

    private final ActorCriticSettings settings;
    private final Constants constants;
    private final PolicyImagination imagination;
    private final LambdaReturn lambdaReturn;
    private final Parameters actorParameters;
    private final Actor actor;
    private final Actor frozenActor;
    private final Adam actorAdam;
    private final Critic rewardCritic;
    private final Critic costCritic;
    private final ReturnNormaliser normaliser = new ReturnNormaliser();
    private final @Nullable CostPenalty costPenalty;

    /**
     * @param model built from a frozen scope
     * @param augmentedLagrangian null where the actor is trained on reward alone
     */
    public ActorCritic(
            Constants constants,
            RandomGenerator random,
            WorldModel model,
            WorldModelSettings sizes,
            ActorCriticSettings settings,
            @Nullable AugmentedLagrangianSettings augmentedLagrangian,
            int actionSize) {
        this.settings = settings;
        this.constants = constants;
        imagination = new PolicyImagination(model);
        lambdaReturn = new LambdaReturn(constants, settings.discount(), settings.lambda());
        actorParameters = new Parameters(constants, random);
        int features = model.featureSize();
        actor = new Actor(actorParameters.trainable(), features, sizes.units(), sizes.headLayers(), actionSize);
        actorParameters.seal();
        frozenActor = new Actor(actorParameters.frozen(), features, sizes.units(), sizes.headLayers(), actionSize);
        actorAdam = new Adam(actorParameters, settings.learningRate(), settings.epsilon(), settings.clip(), 0);
        rewardCritic = new Critic(constants, random, sizes, settings, features);
        costCritic = new Critic(constants, random, sizes, settings, features);
        costPenalty = augmentedLagrangian == null
                ? null
                : new CostPenalty(
                        new AugmentedLagrangian(augmentedLagrangian), augmentedLagrangian.costSignal(), constants);
    }

    /**
     * One update of all three.
     *
     * @param start n states without gradients
     * @param startGoesOn {@code [n]} 0 where the world had ended, else 1
     * @param actionNoise {@code H} arrays {@code [n][A]}
     * @param latentNoise {@code H} arrays {@code [n][noise]}
     * @param costLimit b, which only a price of cost asks for
     * @return losses and statistics by name
     */
    public Map<String, Double> learn(
            LatentState start, NDArray startGoesOn, NDArray[] actionNoise, NDArray[] latentNoise, double costLimit) {
        Map<String, NDArray> values = new LinkedHashMap<>();
        try (Gradients gradients = Gradients.record()) {
            ImaginedTrajectory future = imagination.unroll(start, actor, actionNoise, latentNoise);
            int horizon = future.horizon();
            NDArray early = NDArrays.concat(new NDList(Arrays.copyOf(future.features(), horizon)));
            NDArray discount = constants.of(settings.discount());
            NDArray weight = weights(discount, startGoesOn, future.goesOn()).stopGradient();
            RewardReturns returns = rewardReturns(future, early);
            NDArray states = early.stopGradient();
            DiagonalGaussian policy = actor.distribution(states);
            NDArray actorLoss = actorLoss(returns, policy, weight);
            NDArray costReturns = costReturns(future);
            if (costPenalty != null) {
                actorLoss = actorLoss.add(costPenalty.loss(costReturns, horizon, costLimit));
            }
            NDArray rewardTarget = returns.target().stopGradient();
            NDArray costTarget = costReturns.stopGradient();
            NDArray rewardLoss = rewardCritic.loss(states, rewardTarget, weight);
            NDArray costLoss = costCritic.loss(states, costTarget, weight);
            values.put("actor/loss", actorLoss);
            values.put("actor/entropy", policy.entropy().mean());
            values.put("critic/reward", rewardLoss);
            values.put("critic/cost", costLoss);
            values.put("actor/return", rewardTarget.mean());
            values.put("actor/cost", costTarget.mean());
            gradients.backward(actorLoss.add(rewardLoss).add(costLoss));
        }
        actorAdam.step();
        rewardCritic.update();
        costCritic.update();
        Map<String, Double> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> numbers.put(name, (double) value.getFloat()));
        if (costPenalty != null) {
            numbers.putAll(costPenalty.quantities());
        }
        return numbers;
    }

    /** {@code [H·n]} each: v(s_t) and R^λ_t for t = 0..H-1. */
    private record RewardReturns(NDArray baseline, NDArray target) {}

    private RewardReturns rewardReturns(ImaginedTrajectory future, NDArray early) {
        int horizon = future.horizon();
        NDArray all = early.concat(future.features()[horizon], 0);
        NDArray[] value = rewardCritic.value(all).split(horizon + 1).toArray(new NDArray[0]);
        NDArray[] returns =
                lambdaReturn.compute(future.reward(), future.goesOn(), Arrays.copyOfRange(value, 1, horizon + 1));
        return new RewardReturns(
                NDArrays.concat(new NDList(Arrays.copyOf(value, horizon))), NDArrays.concat(new NDList(returns)));
    }

    private NDArray actorLoss(RewardReturns returns, DiagonalGaussian policy, NDArray weight) {
        normaliser.observe(returns.target().stopGradient().toFloatArray());
        NDArray scale = constants.manager().create((float) normaliser.scale());
        NDArray advantage = returns.target().sub(returns.baseline()).div(scale);
        NDArray bonus = policy.entropy().mul(constants.of(settings.entropyScale()));
        return advantage.add(bonus).mul(weight).mean().neg();
    }

    /** {@code [H·n]} C^λ_t for t = 0..H-1; its gradient reaches the actor only where cost has a price. */
    private NDArray costReturns(ImaginedTrajectory future) {
        int horizon = future.horizon();
        NDArray[] cost = new NDArray[horizon];
        NDList successors = new NDList();
        for (int t = 0; t < horizon; t++) {
            cost[t] = priced(future.cost()[t]);
            successors.add(priced(future.features()[t + 1]));
        }
        NDArray[] value =
                costCritic.value(NDArrays.concat(successors)).split(horizon).toArray(new NDArray[0]);
        return NDArrays.concat(new NDList(lambdaReturn.compute(cost, future.goesOn(), value)));
    }

    private NDArray priced(NDArray array) {
        return costPenalty == null ? array.stopGradient() : array;
    }

    /** {@code [H · n]} w_t = Π_{i≤t} γ cont_i / γ. */
    public static NDArray weights(NDArray discount, NDArray startGoesOn, NDArray[] goesOn) {
        NDList weights = new NDList();
        NDArray weight = startGoesOn;
        weights.add(weight);
        for (int t = 1; t < goesOn.length; t++) {
            weight = weight.mul(goesOn[t - 1]).mul(discount);
            weights.add(weight);
        }
        return NDArrays.concat(weights);
    }

    /** Acts without gradients. */
    public Actor actor() {
        return frozenActor;
    }

    public Critic rewardCritic() {
        return rewardCritic;
    }

    public Critic costCritic() {
        return costCritic;
    }

    public ReturnNormaliser normaliser() {
        return normaliser;
    }

    /** The price of cost in the actor's loss; null where there is none. */
    public @Nullable AugmentedLagrangian augmentedLagrangian() {
        return costPenalty == null ? null : costPenalty.lagrangian();
    }

    public Parameters actorParameters() {
        return actorParameters;
    }

    public Adam actorAdam() {
        return actorAdam;
    }
}
