package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.imagination.LambdaReturn;
import safedreamer.imagination.Policy;
import safedreamer.imagination.PolicyImagination;
import safedreamer.imagination.StepGroups;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.CostBudget;
import safedreamer.nn.Adam;
import safedreamer.nn.Constants;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.nn.Scope;
import safedreamer.nn.Workers;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * Actor, reward critic and cost critic, learning from imagined futures.
 *
 * <p>Actor: -mean_t w_t [(R^λ_t - v(s_t)) / S + η H(π(·|s_t))], its gradient carried back through the world model; w_t =
 * Π_{i≤t} γ cont_i / γ; with a price of cost, plus {@link AugmentedLagrangian ψ} of the λ-returns of cost. Critics: see
 * {@link Critic}. Used by one thread.
 */
public final class ActorCritic {

    private final ActorCriticSettings settings;
    private final Constants constants;
    private final PolicyImagination imagination;
    private final LambdaReturn lambdaReturn;
    private final Parameters actorParameters;
    private final List<Actor> actors = new ArrayList<>();
    private final Workers workers;
    private final Actor frozenActor;
    private final Adam actorAdam;
    private final Critic rewardCritic;
    private final Critic costCritic;
    private final ReturnNormaliser normaliser = new ReturnNormaliser();
    private final @Nullable CostPenalty costPenalty;

    /**
     * @param model built from a frozen scope
     * @param augmentedLagrangian null where the actor is trained on reward alone
     * @param workers that learn together, each with gradients of its own
     */
    public ActorCritic(
            Constants constants,
            RandomGenerator random,
            WorldModel model,
            WorldModelSettings sizes,
            ActorCriticSettings settings,
            @Nullable AugmentedLagrangianSettings augmentedLagrangian,
            int actionSize,
            Workers workers) {
        this.settings = settings;
        this.constants = constants;
        this.workers = workers;
        imagination = new PolicyImagination(model, augmentedLagrangian != null);
        lambdaReturn = new LambdaReturn(constants, settings.discount(), settings.lambda());
        actorParameters = new Parameters(constants, random);
        boolean readsObjects = settings.readsObjects();
        Function<Scope, Actor> actor = scope -> new Actor(scope, model, sizes, readsObjects, actionSize);
        actors.add(actor.apply(actorParameters.trainable()));
        actorParameters.seal();
        for (int i = 1; i < workers.count(); i++) {
            actors.add(actor.apply(actorParameters.replica()));
        }
        frozenActor = actor.apply(actorParameters.frozen());
        actorAdam = new Adam(actorParameters, settings.learningRate(), settings.epsilon(), settings.clip(), 0);
        rewardCritic = new Critic(constants, random, model, sizes, settings, false, workers.count());
        costCritic = new Critic(constants, random, model, sizes, settings, readsObjects, workers.count());
        costPenalty = augmentedLagrangian == null
                ? null
                : new CostPenalty(
                        new AugmentedLagrangian(augmentedLagrangian),
                        augmentedLagrangian.costSignal(),
                        settings.discount(),
                        constants);
    }

    /**
     * One update of all three, each worker on a part of the futures.
     *
     * @param start n states without gradients
     * @param startGoesOn {@code [n]} 0 where the world had ended, else 1
     * @param actionNoise {@code H} arrays {@code [n][A]}
     * @param latentNoise {@code H} arrays {@code [n][noise]}
     * @param budget which only a price of cost asks for
     * @return losses and statistics by name
     */
    public Map<String, Double> learn(
            LatentState start, NDArray startGoesOn, NDArray[] actionNoise, NDArray[] latentNoise, CostBudget budget) {
        int n = (int) startGoesOn.size();
        int parts = Math.min(workers.count(), n);
        start.share();
        List.of(actionNoise).forEach(Workers::share);
        List.of(latentNoise).forEach(Workers::share);
        Statistics together = new Statistics(parts, budget);
        List<Map<String, Double>> learned = workers.run(parts, part -> {
            String rows = (long) part * n / parts + ":" + (part + 1L) * n / parts;
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                LatentState from = new LatentState(
                        start.deterministic().get(rows), start.stochastic().get(rows));
                return learn(
                        part,
                        (double) from.stochastic().getShape().get(0) / n,
                        from,
                        startGoesOn.get(rows),
                        rows(actionNoise, rows),
                        rows(latentNoise, rows),
                        together);
            }
        });
        actorAdam.step();
        rewardCritic.update();
        costCritic.update();
        Map<String, Double> numbers = new LinkedHashMap<>();
        learned.forEach(part -> part.forEach((name, value) -> numbers.merge(name, value, Double::sum)));
        if (costPenalty != null) {
            numbers.putAll(costPenalty.quantities());
        }
        return numbers;
    }

    private static NDArray[] rows(NDArray[] arrays, String rows) {
        return Arrays.stream(arrays).map(array -> array.get(rows)).toArray(NDArray[]::new);
    }

    /** What only all futures together can tell: the scale of returns, and the price of cost. */
    private final class Statistics {

        private final float[][] returns;
        private final double[] meanCosts;
        private final CostBudget budget;

        Statistics(int parts, CostBudget budget) {
            returns = new float[parts][];
            meanCosts = new double[parts];
            this.budget = budget;
        }

        /** Waits until every part has said its own. */
        void observe(int part, double share, RewardReturns reward, NDArray costReturns, int horizon) {
            returns[part] = reward.target().stopGradient().toFloatArray();
            meanCosts[part] = share * costReturns.stopGradient().mean().getFloat();
            workers.meet();
            if (part == 0) {
                normaliser.observe(joined());
                if (costPenalty != null) {
                    costPenalty.observe(Arrays.stream(meanCosts).sum(), horizon, budget);
                }
            }
            workers.meet();
        }

        private float[] joined() {
            int count = Arrays.stream(returns).mapToInt(each -> each.length).sum();
            float[] all = new float[count];
            int at = 0;
            for (float[] each : returns) {
                System.arraycopy(each, 0, all, at, each.length);
                at += each.length;
            }
            return all;
        }
    }

    /** One part; what it returns, summed over all parts, is what the whole gives. */
    private Map<String, Double> learn(
            int part,
            double share,
            LatentState start,
            NDArray startGoesOn,
            NDArray[] actionNoise,
            NDArray[] latentNoise,
            Statistics together) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        NDArray weight;
        NDArray rewardTarget;
        NDArray costTarget;
        NDArray[] early;
        try (Gradients gradients = Gradients.record()) {
            NDList spreads = new NDList();
            Policy policy = (features, noise) -> {
                DiagonalGaussian distribution = actors.get(part).distribution(features);
                spreads.add(distribution.std());
                return distribution.sample(noise);
            };
            ImaginedTrajectory future = imagination.unroll(start, policy, actionNoise, latentNoise);
            int horizon = future.horizon();
            weight = weights(constants.of(settings.discount()), startGoesOn, future.goesOn())
                    .stopGradient();
            RewardReturns returns = rewardReturns(future);
            NDArray costReturns = costReturns(future);
            together.observe(part, share, returns, costReturns, horizon);
            NDArray std = NDArrays.concat(spreads);
            NDArray entropy = new DiagonalGaussian(std, std, constants).entropy();
            NDArray loss = actorLoss(returns, entropy, weight);
            if (costPenalty != null) {
                loss = loss.add(costPenalty.loss(costReturns));
            }
            rewardTarget = returns.target().stopGradient();
            costTarget = costReturns.stopGradient();
            early = Arrays.copyOf(future.features(), horizon);
            gradients.backward(loss.mul(constants.manager().create((float) share)));
            numbers.put("actor/loss", share * loss.getFloat());
            numbers.put("actor/entropy", share * entropy.mean().getFloat());
        }
        numbers.put("critic/reward", 0.0);
        numbers.put("critic/cost", 0.0);
        numbers.put("actor/return", share * rewardTarget.mean().getFloat());
        numbers.put("actor/cost", share * costTarget.mean().getFloat());
        descend(part, share, early, rewardTarget, costTarget, weight, numbers);
        return numbers;
    }

    /** Both critics, a few steps at a time, so that what the way back needs is freed before the next steps need it. */
    private void descend(
            int part,
            double share,
            NDArray[] early,
            NDArray rewardTarget,
            NDArray costTarget,
            NDArray weight,
            Map<String, Double> numbers) {
        long rows = early[0].getShape().get(0);
        int size = StepGroups.size(rows);
        double each = share / (rows * early.length);
        NDArray scale = constants.manager().create((float) each);
        for (int from = 0; from < early.length; from += size) {
            int to = Math.min(early.length, from + size);
            String chosen = from * rows + ":" + to * rows;
            try (NDScope scope = new NDScope();
                    Gradients gradients = Gradients.record()) {
                scope.suppressNotUsedWarning();
                NDArray states = StepGroups.concat(early, from, to).stopGradient();
                NDArray weights = weight.get(chosen);
                NDArray rewardLoss = rewardCritic.loss(part, states, rewardTarget.get(chosen), weights);
                gradients.backward(rewardLoss.mul(scale));
                numbers.merge("critic/reward", each * rewardLoss.getFloat(), Double::sum);
                NDArray costLoss = costCritic.loss(part, states, costTarget.get(chosen), weights);
                gradients.backward(costLoss.mul(scale));
                numbers.merge("critic/cost", each * costLoss.getFloat(), Double::sum);
            }
        }
    }

    /** {@code [H·n]} each: v(s_t) and R^λ_t for t = 0..H-1. */
    private record RewardReturns(NDArray baseline, NDArray target) {}

    private RewardReturns rewardReturns(ImaginedTrajectory future) {
        int horizon = future.horizon();
        NDArray[] value = StepGroups.apply(future.features(), rewardCritic::value);
        NDArray[] returns =
                lambdaReturn.compute(future.reward(), future.goesOn(), Arrays.copyOfRange(value, 1, horizon + 1));
        return new RewardReturns(
                NDArrays.concat(new NDList(Arrays.copyOf(value, horizon))), NDArrays.concat(new NDList(returns)));
    }

    private NDArray actorLoss(RewardReturns returns, NDArray entropy, NDArray weight) {
        NDArray scale = constants.manager().create((float) normaliser.scale());
        NDArray advantage = returns.target().sub(returns.baseline()).div(scale);
        NDArray bonus = entropy.mul(constants.of(settings.entropyScale()));
        return advantage.add(bonus).mul(weight).mean().neg();
    }

    /** {@code [H·n]} C^λ_t for t = 0..H-1; its gradient reaches the actor only where cost has a price. */
    private NDArray costReturns(ImaginedTrajectory future) {
        int horizon = future.horizon();
        NDArray[] successors = Arrays.copyOfRange(future.features(), 1, horizon + 1);
        NDArray[] value = StepGroups.apply(
                successors, each -> costCritic.value(costPenalty == null ? each.stopGradient() : each));
        return NDArrays.concat(new NDList(lambdaReturn.compute(future.cost(), future.goesOn(), value)));
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
