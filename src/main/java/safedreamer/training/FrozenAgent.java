package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.DecodedFutures;
import safedreamer.agent.PlanningState;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Thought;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;

/**
 * An agent that learns no more and plans kept decisions again, beside a session that goes on. Belongs to the thread that
 * made it.
 */
public final class FrozenAgent implements AutoCloseable {

    private final SafeDreamerAgent agent;
    private final Belief belief;
    private final int episodeDecisions;

    /** An agent of the run's kind, of no use before {@link #take}. */
    public FrozenAgent(RunSettings settings, EnvironmentSpec spec) {
        this(new SafeDreamerAgent(settings.agent(), new Belief(spec).shape(), settings.seed()), spec);
    }

    private FrozenAgent(SafeDreamerAgent agent, EnvironmentSpec spec) {
        this.agent = agent;
        this.belief = new Belief(spec);
        this.episodeDecisions = spec.episodeDecisions();
    }

    /** The agent of a checkpoint. */
    public static FrozenAgent of(Checkpoint checkpoint, EnvironmentSpec spec) {
        return new FrozenAgent(checkpoint.agent(spec), spec);
    }

    /**
     * Plans with these weights from now on.
     *
     * @throws IllegalArgumentException if they are those of an agent of another size
     */
    public void take(AgentWeights weights) {
        agent.take(weights);
    }

    public AgentWeights weights() {
        return agent.weights();
    }

    /** Gradient updates that the present weights have behind them. */
    public long updates() {
        return agent.updates();
    }

    /**
     * Plans again from where a decision was planned.
     *
     * @param truth of that moment, for the sizes of things in the picture
     * @param variant one that searches
     * @param penalty λ_p, which OSRP-Lag alone has a use for
     * @param seed of all noise
     * @param decode whether the futures are to be drawn
     * @param onFutures called before each batch of futures is imagined; what it throws ends the search
     */
    public Replanned replan(
            PlanningState from,
            Scene truth,
            Variant variant,
            double penalty,
            PlannerSettings settings,
            long seed,
            boolean decode,
            Runnable onFutures) {
        Thought thought =
                agent.replan(from, variant.selection(penalty), settings, episodeDecisions, seed, decode, onFutures);
        PlanTrace trace = thought.trace();
        if (trace == null) {
            throw new IllegalStateException("a search without a trace");
        }
        return new Replanned(trace, picture(thought.decoded(), trace, truth));
    }

    /**
     * One future from where a decision was planned, step by step; nothing is planned.
     *
     * @param candidate 0..N-1 of the batch
     */
    public UnfoldedFuture unfold(PlanningState from, CandidateBatch batch, int candidate) {
        return agent.unfold(from, batch, candidate);
    }

    private @Nullable ImaginedPaths picture(@Nullable DecodedFutures decoded, PlanTrace trace, Scene truth) {
        return decoded == null ? null : belief.picture(decoded, trace, truth);
    }

    @Override
    public void close() {
        agent.close();
    }
}
