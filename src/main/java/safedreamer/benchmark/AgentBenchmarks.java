package safedreamer.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.lagrangian.CostBudget;
import safedreamer.planning.PlannerSettings;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;
import safedreamer.worldmodel.ObservationShape;

/**
 * Decisions and updates of the real agent, with weights as they are before any training and observations made of noise of
 * the size of SafetyPointGoal1's: times do not hang on the values.
 */
final class AgentBenchmarks {

    /** 29 numbers, two actions, eight objects from index 9 on, the agent's position last. */
    static final ObservationShape SHAPE = new ObservationShape(29, 2, ones(29), 9, 8, 27);

    private static final long SEED = 1;
    private static final int EPISODE_DECISIONS = 200;
    private static final int EPISODES = 8;
    private static final CostBudget BUDGET = new CostBudget(2, EPISODE_DECISIONS);

    private final List<String> overrides;

    /** @param overrides "key=value" each, put over the settings of every benchmark */
    AgentBenchmarks(List<String> overrides) {
        this.overrides = List.copyOf(overrides);
    }

    /** One decision of a search over n futures of the paper's preset, without the actor's. */
    Benchmark decision(String size, int n, int horizon, int iterations, int elites, String... more) {
        RunSettings settings = settings(
                size,
                "paper",
                join(
                        more,
                        "planner.gaussianSamples=" + n,
                        "planner.horizon=" + horizon,
                        "planner.iterations=" + iterations,
                        "planner.eliteCount=" + elites,
                        "planner.minSafeTrajectories=" + elites,
                        "planner.actorSamples=0"));
        return decision("decision/" + size + "/" + n + "-" + horizon + "-" + iterations, settings);
    }

    /** One decision as a size's own defaults have it. */
    Benchmark usualDecision(String size) {
        RunSettings settings = settings(size, "robust");
        PlannerSettings planner = settings.planner();
        return decision(
                "decision/" + size + "/" + planner.gaussianSamples() + "-" + planner.horizon() + "-"
                        + planner.iterations(),
                settings);
    }

    private Benchmark decision(String name, RunSettings settings) {
        String variant = settings.variant() == safedreamer.agent.Variant.OSRP
                ? ""
                : "/"
                        + settings.variant()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-');
        Arithmetic arithmetic = new Arithmetic(settings.agent(), SHAPE);
        return Benchmark.ofMultiplyAdds(
                name + variant, arithmetic.decision(settings.planner()), () -> decide(settings));
    }

    private static Work decide(RunSettings settings) {
        SafeDreamerAgent agent = new SafeDreamerAgent(settings.agent(), SHAPE, SEED);
        RandomGenerator random = new SplittableRandom(SEED);
        return new Work() {
            @Override
            public void run() {
                agent.decide(observation(random), settings.planner(), EPISODE_DECISIONS, random.nextLong(), false);
            }

            @Override
            public void close() {
                agent.close();
            }
        };
    }

    /** One update of everything from B windows of T steps. */
    Benchmark update(String size, int windows, int length, String... more) {
        RunSettings settings = settings(
                size,
                "robust",
                join(
                        more,
                        "learning.batchSize=" + windows,
                        "learning.sequenceLength=" + length,
                        "actorCritic.updateEvery=1"));
        Arithmetic arithmetic = new Arithmetic(settings.agent(), SHAPE);
        return Benchmark.ofMultiplyAdds(
                "update/" + size + "/" + windows + "x" + length,
                arithmetic.update(windows, length),
                () -> learn(settings));
    }

    private static Work learn(RunSettings settings) {
        SafeDreamerAgent agent = new SafeDreamerAgent(settings.agent(), SHAPE, SEED);
        RandomGenerator random = new SplittableRandom(SEED);
        SequenceReplay replay = experience(random);
        return new Work() {
            @Override
            public void run() {
                SequenceBatch batch = replay.sample(
                        settings.learning().batchSize(), settings.learning().sequenceLength(), random);
                agent.learn(batch, BUDGET);
            }

            @Override
            public void close() {
                agent.close();
            }
        };
    }

    private static SequenceReplay experience(RandomGenerator random) {
        SequenceReplay replay = new SequenceReplay(SHAPE.size(), SHAPE.actionSize(), EPISODES * EPISODE_DECISIONS);
        for (int episode = 0; episode < EPISODES; episode++) {
            replay.begin(observation(random));
            for (int t = 0; t < EPISODE_DECISIONS; t++) {
                float[] action = {(float) random.nextDouble(-1, 1), (float) random.nextDouble(-1, 1)};
                int cost = random.nextInt(5) == 0 ? 1 : 0;
                replay.add(action, observation(random), 0.1 * random.nextGaussian(), cost, false);
            }
        }
        replay.end();
        return replay;
    }

    private static float[] observation(RandomGenerator random) {
        float[] observation = new float[SHAPE.size()];
        for (int i = 0; i < observation.length; i++) {
            observation[i] = (float) random.nextGaussian();
        }
        return observation;
    }

    RunSettings settings(String size, String preset, String... own) {
        List<String> all = new java.util.ArrayList<>(List.of(own));
        all.addAll(overrides);
        return new SettingsResolver<>(ParameterTable.of(RunSettings.class)).resolve(size, preset, all);
    }

    private static String[] join(String[] more, String... own) {
        String[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }

    private static float[] ones(int n) {
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
