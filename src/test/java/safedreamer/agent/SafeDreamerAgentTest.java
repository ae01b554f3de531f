package safedreamer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.lagrangian.CostBudget;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;
import safedreamer.settings.ParameterTable;
import safedreamer.training.RunSettings;
import safedreamer.training.SmallRuns;
import safedreamer.worldmodel.ObservationShape;

/** The agent in a world of one dimension: a point that moves by 0.2 times the action, with one object that costs. */
class SafeDreamerAgentTest {

    private static final ObservationShape LINE = new ObservationShape(4, 1, new float[] {1, 1, 1, 1}, 2, 1, 0);
    private static final float OBJECT_AT = 0.7f;
    private static final CostBudget BUDGET = new CostBudget(2, 15);
    private static final int WALKS = 10;
    private static final int AHEAD = 4;

    private final SafeDreamerAgent agent =
            agent("threads=1", "model.units=32", "model.deterministicSize=32", "model.stochasticGroups=8");

    private static SafeDreamerAgent agent(String... overrides) {
        RunSettings settings = SmallRuns.settings(overrides);
        return new SafeDreamerAgent(settings.agent(), LINE, settings.seed());
    }

    @AfterEach
    void close() {
        agent.close();
    }

    /** (own x, 0, object's x as seen from there, 0). */
    private static float[] seen(float x) {
        return new float[] {x, 0, OBJECT_AT - x, 0};
    }

    private static SequenceReplay experience(int episodes, RandomGenerator random) {
        SequenceReplay replay = new SequenceReplay(4, 1, 100_000);
        for (int episode = 0; episode < episodes; episode++) {
            float x = (float) random.nextDouble(-1, 1);
            replay.begin(seen(x));
            for (int t = 0; t < 15; t++) {
                float[] action = {(float) random.nextDouble(-1, 1)};
                float moved = 0.2f * action[0];
                x += moved;
                replay.add(action, seen(x), moved, Math.abs(x - OBJECT_AT) < 0.2f ? 1 : 0, false);
            }
        }
        replay.end();
        return replay;
    }

    private void learn(int updates) {
        RandomGenerator random = new SplittableRandom(2);
        SequenceReplay replay = experience(60, random);
        for (int i = 0; i < updates; i++) {
            SequenceBatch batch = replay.sample(16, 8, random);
            agent.learn(batch, BUDGET);
        }
    }

    /** Known episodes: {@code [13][O]} observations, {@code [12][A]} actions. */
    private record Walk(float[][] observations, float[][] actions) {}

    private static List<Walk> walks() {
        RandomGenerator random = new SplittableRandom(3);
        return Stream.generate(() -> walk(random)).limit(WALKS).toList();
    }

    private static Walk walk(RandomGenerator random) {
        float[][] observations = new float[13][];
        float[][] actions = new float[12][];
        float x = (float) random.nextDouble(-0.5, 0.5);
        observations[0] = seen(x);
        for (int t = 0; t < actions.length; t++) {
            actions[t] = new float[] {(float) random.nextDouble(-1, 1)};
            x += 0.2f * actions[t][0];
            observations[t + 1] = seen(x);
        }
        return new Walk(observations, actions);
    }

    private double foresightError() {
        return error(walk ->
                agent.foresee(walk.observations(), walk.actions(), AHEAD).observations());
    }

    private static double stillnessError() {
        return error(Walk::observations);
    }

    /** Mean error of x in what is foreseen of a walk; row t is of its observation t + AHEAD. */
    private static double error(Function<Walk, float[][]> foresight) {
        SummaryStatistics errors = new SummaryStatistics();
        for (Walk walk : walks()) {
            float[][] foreseen = foresight.apply(walk);
            for (int t = 0; t + AHEAD < walk.observations().length; t++) {
                errors.addValue(Math.abs(foreseen[t][0] - walk.observations()[t + AHEAD][0]));
            }
        }
        return errors.getMean();
    }

    /** Mean foreseen costs near the object, and a step or more away from it. */
    private double[] foreseenCosts() {
        SummaryStatistics near = new SummaryStatistics();
        SummaryStatistics far = new SummaryStatistics();
        for (Walk walk : walks()) {
            float[] costs =
                    agent.foresee(walk.observations(), walk.actions(), AHEAD).costs();
            for (int t = 0; t < costs.length; t++) {
                double distance = Math.abs(walk.observations()[t + AHEAD][2]);
                if (distance < 0.1) {
                    near.addValue(costs[t]);
                } else if (distance > 0.4) {
                    far.addValue(costs[t]);
                }
            }
        }
        return new double[] {near.getMean(), far.getMean()};
    }

    @Test
    void learnsToForeseeAToyWorldAndWhatItCosts() {
        learn(600);

        assertThat(foresightError()).as("against believing that nothing moves").isLessThan(0.6 * stillnessError());
        double[] costs = foreseenCosts();
        assertThat(costs[0]).as("near the object").isGreaterThan(0.5);
        assertThat(costs[1]).as("away from it").isBetween(-0.2, 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variant=osrp", "variant=bsrp-lag", "actorCritic.readsObjects=true"})
    void twoThreadsLearnWhatOneDoesAndTheSameEachTime(String kind) {
        Map<String, Double> one = losses(kind, "threads=1");
        Map<String, Double> two = losses(kind, "threads=2");

        assertThat(two).isEqualTo(losses(kind, "threads=2")).containsOnlyKeys(one.keySet());
        one.forEach((name, value) -> assertThat(two.get(name))
                .as(name)
                .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-3 * Math.max(1, Math.abs(value)))));
        assertThat(one.get("actor/entropy")).isNotZero();
    }

    /** Of the third update: those before have moved every weight. */
    private static Map<String, Double> losses(String kind, String threads) {
        SequenceReplay replay = experience(10, new SplittableRandom(2));
        RandomGenerator random = new SplittableRandom(4);
        try (SafeDreamerAgent learner =
                agent(kind, threads, "actorCritic.updateEvery=1", "actorCritic.imaginationStarts=7")) {
            learner.learn(replay.sample(5, 8, random), BUDGET);
            learner.learn(replay.sample(5, 8, random), BUDGET);
            return learner.learn(replay.sample(5, 8, random), BUDGET);
        }
    }

    @Test
    void theSameThoughtTwiceIsTheSame() {
        PlannerSettings settings = planner();
        agent.beginEpisode();
        PlanTrace first = agent.decide(seen(0), settings, 20, 11, false).trace();
        agent.beginEpisode();
        PlanTrace second = agent.decide(seen(0), settings, 20, 11, true).trace();

        assertThat(second.action()).containsExactly(first.action());
        assertThat(second.last().rewardReturn()).containsExactly(first.last().rewardReturn());
    }

    @Test
    void aCandidateIsImaginedAlikeHoweverManyThereAre() {
        PlannerSettings few = planner("planner.latentPath=SAMPLE");
        PlannerSettings many = planner("planner.latentPath=SAMPLE", "planner.gaussianSamples=30");
        agent.beginEpisode();
        PlanIteration small =
                agent.decide(seen(0), few, 20, 11, false).trace().iterations().get(0);
        agent.beginEpisode();
        PlanIteration large =
                agent.decide(seen(0), many, 20, 11, false).trace().iterations().get(0);

        int n = small.candidates();
        float[] same = Arrays.copyOf(large.rewardReturn(), n);
        for (int i = 0; i < n; i++) {
            assertThat(same[i]).isCloseTo(small.rewardReturn()[i], org.assertj.core.data.Offset.offset(1e-4f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAUSSIAN", "CATEGORICAL"})
    void oneThreadSearchesAsManyDoToTheLastBit(String latent) {
        PlanTrace one = thought(latent, "threads=1");
        PlanTrace two = thought(latent, "threads=2");
        PlanTrace three = thought(latent, "threads=3");

        for (int j = 0; j < one.iterations().size(); j++) {
            assertThat(two.iterations().get(j))
                    .usingRecursiveComparison()
                    .isEqualTo(one.iterations().get(j));
            assertThat(three.iterations().get(j))
                    .usingRecursiveComparison()
                    .isEqualTo(one.iterations().get(j));
        }
        assertThat(two.action()).containsExactly(one.action());
    }

    private static PlanTrace thought(String latent, String threads) {
        String costHead = latent.equals("CATEGORICAL") ? "TWO_HOT" : "PER_OBJECT";
        try (SafeDreamerAgent thinker = agent(threads, "model.latent=" + latent, "model.costHead=" + costHead)) {
            PlannerSettings settings = planner("planner.latentPath=SAMPLE", "planner.gaussianSamples=600");
            return thinker.decide(seen(0), settings, 20, 11, false).trace();
        }
    }

    @Test
    void anEpisodeBeginsWithoutThePlanOfTheLast() {
        PlannerSettings settings = planner();
        agent.beginEpisode();
        PlanTrace fresh = agent.decide(seen(0), settings, 20, 11, false).trace();
        agent.decide(seen(0.1f), settings, 20, 12, false);
        agent.beginEpisode();
        PlanTrace again = agent.decide(seen(0), settings, 20, 11, false).trace();

        assertThat(again.iterations().get(0).meanBefore()).containsOnly(0);
        assertThat(again.action()).containsExactly(fresh.action());
    }

    private static PlannerSettings planner(String... overrides) {
        RunSettings settings = SmallRuns.settings(overrides);
        return ParameterTable.of(RunSettings.class)
                .with(settings, "planner.actorSamples", "0")
                .planner();
    }
}
