package safedreamer.evaluation;

import safedreamer.agent.SafeDreamerAgent;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.PlannerSettings;

/** A trained agent that acts and no longer learns. Belongs to the thread that made the agent. */
public final class AgentPolicy implements DecisionPolicy {

    private final SafeDreamerAgent agent;
    private final PlannerSettings settings;
    private final int episodeDecisions;
    private final long seed;
    private long decisions;

    /**
     * @param episodeDecisions L
     * @param seed of the search's noise
     */
    public AgentPolicy(SafeDreamerAgent agent, PlannerSettings settings, int episodeDecisions, long seed) {
        this.agent = agent;
        this.settings = settings;
        this.episodeDecisions = episodeDecisions;
        this.seed = seed;
    }

    @Override
    public void reset() {
        agent.beginEpisode();
    }

    @Override
    public float[] act(float[] observation) {
        long noiseSeed = NoiseStream.seed(seed, decisions++);
        return agent.decide(observation, settings, episodeDecisions, noiseSeed, false)
                .action();
    }
}
