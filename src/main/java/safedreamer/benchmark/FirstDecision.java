package safedreamer.benchmark;

import java.util.List;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.Environment;
import safedreamer.training.RunSettings;

/** A process that makes one decision of size small in a fresh task and ends. {@link StartWork} times it from outside. */
public final class FirstDecision {

    private FirstDecision() {}

    public static void main(String[] args) {
        RunSettings settings = new AgentBenchmarks(List.of()).settings("small", "robust");
        try (Environment environment = settings.environment();
                SafeDreamerAgent agent =
                        new SafeDreamerAgent(settings.agent(), AgentBenchmarks.SHAPE, settings.seed())) {
            float[] seen = environment.reset(settings.seed()).observation();
            agent.decide(seen, settings.planner(), environment.spec().episodeDecisions(), settings.seed(), false);
        }
    }
}
