package safedreamer.evaluation;

import safedreamer.agent.SafeDreamerAgent;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.PlannerSettings;

/** A trained agent that acts and no longer learns. Belongs to the thread that made the agent, and closes it. */
public final class AgentPolicy implements DecisionPolicy {

    private final SafeDreamerAgent agent;
    private final PlannerSettings settings;
    private final int episodeDecisions;
    private final long seed;
    private long decision;

    /**
     * @param episodeDecisions L
     * @param seed of the search's noise; each decision of each episode has its own
     */
    public AgentPolicy(SafeDreamerAgent agent, PlannerSettings settings, int episodeDecisions, long seed) {
        this.agent = agent;
        this.settings = settings;
        this.episodeDecisions = episodeDecisions;
        this.seed = seed;
    }

    @Override
    public void begin(int episode) {
        decision = (long) episode * episodeDecisions;
        agent.beginEpisode();
    }

    @Override
    public float[] act(float[] observation) {
        long noiseSeed = NoiseStream.seed(seed, decision++);
        return agent.decide(observation, settings, episodeDecisions, noiseSeed, false)
                .action();
    }

    @Override
    public void close() {
        agent.close();
    }
}
