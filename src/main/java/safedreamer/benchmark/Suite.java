package safedreamer.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import safedreamer.environment.Environment;
import safedreamer.environment.safetygym.Tasks;

/** Every benchmark there is. */
public final class Suite {

    private static final int LOOP_DECISIONS = 10;
    private static final int ENVIRONMENT_DECISIONS = 1000;

    private Suite() {}

    /** @param overrides "key=value" each, put over the settings of every benchmark */
    public static List<Benchmark> all(List<String> overrides) {
        AgentBenchmarks agent = new AgentBenchmarks(overrides);
        return List.of(
                agent.decision("vector", 500, 15, 6, 50),
                agent.decision("vector", 128, 12, 4, 16),
                agent.decision("vector", 500, 15, 6, 50, "variant=osrp-lag"),
                agent.update("vector", 16, 64),
                agent.update("vector", 8, 32),
                agent.usualDecision("small"),
                agent.update("small", 64, 12),
                new Benchmark("environment/planar", 0, ENVIRONMENT_DECISIONS, () -> environment("SafetyPointGoal1")),
                loop(agent),
                new Benchmark("start", 0, 1, StartWork::new));
    }

    private static Work environment(String task) {
        Environment environment = Tasks.create(task);
        RandomGenerator random = new SplittableRandom(1);
        environment.reset(0);
        return () -> {
            for (int i = 0; i < ENVIRONMENT_DECISIONS; i++) {
                float[] action = {(float) random.nextDouble(-1, 1), (float) random.nextDouble(-1, 1)};
                if (environment.step(action).last()) {
                    environment.reset(i);
                }
            }
        };
    }

    /** A decision of a run at size small, with its share of one update every five decisions. */
    private static Benchmark loop(AgentBenchmarks agent) {
        String[] settings = {
            "learning.exploringEpisodes=8", "learning.pretrainUpdates=8", "learning.updatesPerDecision=0.2"
        };
        return new Benchmark(
                "loop/small",
                0,
                LOOP_DECISIONS,
                () -> new LoopWork(agent.settings("small", "robust", settings), LOOP_DECISIONS));
    }
}
