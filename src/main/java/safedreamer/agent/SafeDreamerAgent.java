package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.actorcritic.Critic;
import safedreamer.actorcritic.ReturnNormaliser;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.Imaginer;
import safedreamer.imagination.LatentImagination;
import safedreamer.imagination.LatentPath;
import safedreamer.imagination.NoiseStream;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.CostBudget;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.lagrangian.PidLagrangian;
import safedreamer.nn.Constants;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Workers;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.EliteSelection;
import safedreamer.planning.OnlineSafetyRewardPlanner;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.replay.SequenceBatch;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.Rssm;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * The SafeDreamer agent: it believes (world model), judges (critics), proposes (actor) and decides (planner), and learns
 * all four from replayed experience.
 *
 * <p>Every tensor belongs to the thread that made the agent, and only that thread may call it.
 */
public final class SafeDreamerAgent implements AutoCloseable {

    private static final int WEIGHTS = 1;
    private static final int LEARNING = 2;
    private static final int BELIEF = 3;
    private static final int ACTOR = 4;

    private final NDManager manager;
    private Variant variant;
    private final ObservationShape shape;
    private final ActorCriticSettings actorCriticSettings;
    private final Workers workers;
    private final ModelLearner modelLearner;
    private final WorldModel model;
    private final ActorCritic actorCritic;
    private final Imaginer imaginer;
    private final @Nullable PidLagrangian pid;
    private final Memory memory = new Memory();
    private final long seed;
    private long updates;

    /** @param seed of first weights and of the noise of learning */
    public SafeDreamerAgent(AgentSettings settings, ObservationShape shape, long seed) {
        TensorEngine.start();
        variant = settings.variant();
        pid = variant.searches() ? new PidLagrangian(settings.pid()) : null;
        workers = new Workers(settings.threads());
        WorldModelSettings modelSettings = settings.model();
        actorCriticSettings = settings.actorCritic();
        this.shape = shape;
        this.seed = seed;
        manager = NDManager.newBaseManager(TensorEngine.device());
        Constants constants = new Constants(manager);
        RandomGenerator random = NoiseStream.of(seed, WEIGHTS);
        modelLearner = new ModelLearner(constants, random, modelSettings, shape, workers);
        model = modelLearner.model();
        actorCritic = new ActorCritic(
                constants,
                random,
                model,
                modelSettings,
                actorCriticSettings,
                pricesCost() ? settings.augmentedLagrangian() : null,
                shape.actionSize(),
                workers);
        imaginer = new Imaginer(
                model,
                actorCritic.actor(),
                actorCritic.rewardCritic(),
                actorCritic.costCritic(),
                constants,
                actorCriticSettings.discount(),
                actorCriticSettings.lambda(),
                shape.actionSize(),
                shape.positionOffset(),
                workers);
    }

    /** Whether the actor is trained on the augmented Lagrangian. Every variant that this one can become says the same. */
    private boolean pricesCost() {
        return variant == Variant.BSRP_LAG || (variant.searches() && actorCriticSettings.pricedInSearch());
    }

    /** Forgets the last episode: belief, plan and last action. */
    public void beginEpisode() {
        memory.clear();
    }

    /** What it remembers of the episode under way; null at its start. */
    public @Nullable Recollection recollection() {
        return memory.recollection();
    }

    /** Goes on within an episode. */
    public void restore(Recollection saved) {
        memory.restore(saved, manager);
    }

    /**
     * Decides: by a search, or by the actor, which draws its action or, told to take the mean, takes its own.
     *
     * @param observation {@code [O]}
     * @param episodeDecisions L
     * @param noiseSeed of all noise of this decision
     * @param decode whether to decode where the futures lead
     */
    public Thought decide(
            float[] observation, PlannerSettings settings, int episodeDecisions, long noiseSeed, boolean decode) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LatentState state = believe(observation, settings.latentPath(), noiseSeed);
            PlanningState from = planningState(state);
            Thought thought = variant.searches()
                    ? search(state, from, variant.selection(penalty()), settings, episodeDecisions, noiseSeed, decode)
                    : react(state, from, settings.actionChoice(), noiseSeed);
            memory.remember(state);
            memory.remember(thought.action(), thought.plan());
            return thought;
        }
    }

    /**
     * Plans again from where a decision was planned, and remembers nothing of it. With the weights, the selection, the
     * settings, L and the seed of that decision the trace is the same, bit for bit.
     *
     * @param selection of any variant that searches
     * @param noiseSeed of all noise; the decision's own, or another to see what is luck
     * @param onFutures called before each batch of futures is imagined; what it throws ends the search
     * @throws IllegalArgumentException if the state is that of an agent of another size
     */
    public Thought replan(
            PlanningState from,
            EliteSelection selection,
            PlannerSettings settings,
            int episodeDecisions,
            long noiseSeed,
            boolean decode,
            Runnable onFutures) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LatentImagination imagination = imaginer.from(from.latent(model.rssm(), manager), decode);
            PlanTrace trace = new OnlineSafetyRewardPlanner(selection)
                    .plan(
                            new WatchedImagination(imagination, onFutures),
                            settings,
                            episodeDecisions,
                            from.previousPlan(),
                            noiseSeed);
            return new Thought(trace.action(), trace, decode ? decode(imagination, trace) : null, from);
        }
    }

    /**
     * One future from where a decision was planned, step by step.
     *
     * @param candidate 0..N-1 of the batch
     * @throws IllegalArgumentException if the state is that of an agent of another size
     */
    public UnfoldedFuture unfold(PlanningState from, CandidateBatch batch, int candidate) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return imaginer.from(from.latent(model.rssm(), manager), false).unfold(batch, candidate);
        }
    }

    private PlanningState planningState(LatentState state) {
        return new PlanningState(
                state.deterministic().toFloatArray(), state.stochastic().toFloatArray(), memory.plan(), updates);
    }

    private Thought search(
            LatentState state,
            PlanningState from,
            EliteSelection selection,
            PlannerSettings settings,
            int episodeDecisions,
            long noiseSeed,
            boolean decode) {
        LatentImagination imagination = imaginer.from(state, decode);
        PlanTrace trace = new OnlineSafetyRewardPlanner(selection)
                .plan(imagination, settings, episodeDecisions, from.previousPlan(), noiseSeed);
        return new Thought(trace.action(), trace, decode ? decode(imagination, trace) : null, from);
    }

    private Thought react(LatentState state, PlanningState from, ActionChoice choice, long noiseSeed) {
        int size = shape.actionSize();
        NDArray noise = choice == ActionChoice.MEAN
                ? manager.zeros(new Shape(1, size))
                : noise(1, size, true, NoiseStream.of(noiseSeed, ACTOR));
        float[] action = actorCritic.actor().action(state.features(), noise).toFloatArray();
        for (int a = 0; a < size; a++) {
            action[a] = Math.clamp(action[a], -1f, 1f);
        }
        return new Thought(action, null, null, from);
    }

    /** λ_p of the next search; 0 where cost has no price. */
    private double penalty() {
        PidLagrangian controller = controller();
        return controller == null ? 0 : controller.penalty();
    }

    /** The controller of λ_p while it controls something: one that does not must not follow costs, or it would wind up. */
    private @Nullable PidLagrangian controller() {
        return variant == Variant.OSRP_LAG ? pid : null;
    }

    /** As which variant the next decision is made. */
    public Variant variant() {
        return variant;
    }

    /**
     * Goes on as another variant from the next decision on.
     *
     * @throws IllegalArgumentException if there is an {@link Variant#obstacleTo obstacle}
     */
    public void change(Variant next) {
        variant.obstacleTo(next).ifPresent(obstacle -> {
            throw new IllegalArgumentException(obstacle);
        });
        variant = next;
    }

    private LatentState believe(float[] observation, LatentPath path, long noiseSeed) {
        LatentState before = memory.state();
        float[] action = memory.action();
        LatentState from = before == null ? model.rssm().initial(1) : before;
        float[] led = action == null ? new float[shape.actionSize()] : action;
        NDArray seen = manager.create(observation, new Shape(1, shape.size()));
        NDArray h = model.rssm().advance(from, manager.create(led, new Shape(1, shape.actionSize())));
        @Nullable NDArray noise = path == LatentPath.MEAN ? null : latentNoise(1, NoiseStream.of(noiseSeed, BELIEF));
        return model.observe(h, model.embed(seen), seen, noise).state();
    }

    /** Null where an observation does not say where the agent is. */
    private @Nullable DecodedFutures decode(LatentImagination imagination, PlanTrace trace) {
        if (imaginer.positionOffset() < 0) {
            return null;
        }
        CandidateBatch plan =
                CandidateBatch.single(trace.plan(), trace.settings().horizon());
        return new DecodedFutures(imagination.takePositions(), imagination.unfold(plan, 0));
    }

    /**
     * One gradient update of the world model and, at every n-th, of actor and critics. With another number of threads sums
     * are taken in another order, so the last digits differ; with the same number they are the same.
     *
     * @param budget that BSRP-Lag's actor is held to
     * @return losses by name
     */
    public Map<String, Double> learn(SequenceBatch batch, CostBudget budget) {
        RandomGenerator random = NoiseStream.of(seed, LEARNING, updates++);
        Map<String, Double> values = new LinkedHashMap<>();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Rssm rssm = model.rssm();
            float[] noise = numbers(batch.rows() * rssm.noiseSize(), rssm.normalNoise(), random);
            LatentState states = modelLearner.learn(batch, noise, values);
            if (updates % actorCriticSettings.updateEvery() == 0) {
                ImaginationStarts all = new ImaginationStarts(states, manager.create(batch.goesOn()));
                values.putAll(
                        learnToAct(all.some(actorCriticSettings.imaginationStarts(), manager, random), random, budget));
            }
            values.putAll(priceOfCost());
        }
        return values;
    }

    /** λ_p and its parts, by name; empty where cost has no price in the search. */
    private Map<String, Double> priceOfCost() {
        PenaltyTerms terms = penaltyTerms();
        return terms == null
                ? Map.of()
                : Map.of(
                        "pid/penalty", terms.penalty(),
                        "pid/proportional", terms.proportional(),
                        "pid/integral", terms.integral(),
                        "pid/derivative", terms.derivative(),
                        "pid/costAverage", terms.costAverage());
    }

    private Map<String, Double> learnToAct(ImaginationStarts starts, RandomGenerator random, CostBudget budget) {
        int n = starts.count();
        int horizon = actorCriticSettings.imaginationHorizon();
        NDArray[] actionNoise = new NDArray[horizon];
        NDArray[] latentNoise = new NDArray[horizon];
        for (int t = 0; t < horizon; t++) {
            actionNoise[t] = noise(n, shape.actionSize(), true, random);
            latentNoise[t] = latentNoise(n, random);
        }
        return actorCritic.learn(starts.states(), starts.goesOn(), actionNoise, latentNoise, budget);
    }

    private NDArray latentNoise(int n, RandomGenerator random) {
        Rssm rssm = model.rssm();
        return noise(n, rssm.noiseSize(), rssm.normalNoise(), random);
    }

    private NDArray noise(int n, int size, boolean normal, RandomGenerator random) {
        return manager.create(numbers(n * size, normal, random), new Shape(n, size));
    }

    private static float[] numbers(int count, boolean normal, RandomGenerator random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = normal ? (float) random.nextGaussian() : random.nextFloat();
        }
        return values;
    }

    /**
     * What the model would have foreseen along a known episode, h decisions ahead without looking.
     *
     * @param observations {@code [L + 1][O]}
     * @param actions {@code [L][A]}
     * @param horizon h, 1..L
     */
    public Foreseen foresee(float[][] observations, float[][] actions, int horizon) {
        return new Foresight(manager, model).foresee(observations, actions, horizon);
    }

    /** Gradient updates so far. */
    public long updates() {
        return updates;
    }

    /** The model as it imagines, without gradients. */
    public WorldModel model() {
        return model;
    }

    /** All that the agent has learned, in sets by name. */
    public List<Learned> learned() {
        Critic reward = actorCritic.rewardCritic();
        Critic cost = actorCritic.costCritic();
        return List.of(
                modelLearner.learned(),
                new Learned("actor", actorCritic.actorParameters(), actorCritic.actorAdam()),
                new Learned("rewardCritic", reward.parameters(), reward.adam()),
                new Learned("rewardCritic.slow", reward.slowParameters(), null),
                new Learned("costCritic", cost.parameters(), cost.adam()),
                new Learned("costCritic.slow", cost.slowParameters(), null));
    }

    /** A copy of all that it decides with. */
    public AgentWeights weights() {
        Map<String, float[]> values = new LinkedHashMap<>();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (Learned learned : learned()) {
                if (learned.adam() != null) {
                    values.put(learned.name(), learned.parameters().values().toFloatArray());
                }
            }
        }
        return new AgentWeights(values, updates);
    }

    /**
     * Decides from now on with other weights. For an agent that is not trained itself: its optimisers stay as they are.
     *
     * @throws IllegalArgumentException if they are those of an agent of another size
     */
    public void take(AgentWeights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (Learned learned : learned()) {
                float[] values = weights.values().get(learned.name());
                if (learned.adam() != null
                        && (values == null
                                || values.length != learned.parameters().count())) {
                    throw new IllegalArgumentException("no weights " + learned.name() + " of an agent of this size");
                }
                if (learned.adam() != null) {
                    learned.parameters().load(manager.create(values));
                }
            }
        }
        updates = weights.updates();
    }

    /**
     * Takes the cost of an episode that the agent acted in into account, where λ_p follows it. Only episodes of training
     * count, and none of random actions.
     *
     * @param episodeCost its sum of costs
     * @param costLimit b
     */
    public void observeEpisode(double episodeCost, double costLimit) {
        PidLagrangian controller = controller();
        if (controller != null) {
            controller.observe(episodeCost, costLimit);
        }
    }

    /** λ_p and what it is made of; null where cost has no price in the search. */
    public @Nullable PenaltyTerms penaltyTerms() {
        PidLagrangian controller = controller();
        return controller == null ? null : controller.terms();
    }

    /** Both multipliers, as far as this variant has them. */
    public Multipliers multipliers() {
        AugmentedLagrangian augmented = actorCritic.augmentedLagrangian();
        return new Multipliers(pid == null ? null : pid.state(), augmented == null ? null : augmented.state());
    }

    /** Goes on with multipliers that were saved; one that is absent, or that this variant has not, stays at its start. */
    public void restore(Multipliers saved) {
        PidLagrangian.State savedPid = saved.pid();
        if (pid != null && savedPid != null) {
            pid.restore(savedPid);
        }
        AugmentedLagrangian augmented = actorCritic.augmentedLagrangian();
        AugmentedLagrangian.State savedAugmented = saved.augmentedLagrangian();
        if (augmented != null && savedAugmented != null) {
            augmented.restore(savedAugmented);
        }
    }

    public ReturnNormaliser normaliser() {
        return actorCritic.normaliser();
    }

    /** Goes on from where a checkpoint was taken, once its weights are in {@link #learned}. */
    public void resumeAt(long updatesDone) {
        updates = updatesDone;
        // Until the critics' first update their slow copies are still to take the learners' values over whole.
        if (updatesDone >= actorCriticSettings.updateEvery()) {
            actorCritic.rewardCritic().resumed();
            actorCritic.costCritic().resumed();
        }
    }

    /** Arrays of native memory that are alive, for leak tests. */
    public int liveArrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        memory.close();
        workers.close();
        manager.close();
    }
}
