package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.agent.DecodedFutures;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Thought;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.evaluation.Evaluator;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;

/**
 * Acting without learning: decision after decision of a trained agent whose weights stay as they are, on layouts that it
 * was not trained on. The same options and settings give the same decisions. Belongs to one thread.
 */
final class ActingLoop implements SessionLoop {

    private final ActingOptions options;
    private final Environment environment;
    private final EnvironmentSpec spec;
    private final Belief belief;
    private final SafeDreamerAgent agent;
    private final TrainingListener listener;
    private EpisodeTally tally;
    private TimeStep now;
    private long decisions;

    /**
     * @param listener hears of every decision and episode, on this thread
     * @throws safedreamer.settings.UserError if the weights are damaged or do not fit the environment
     */
    ActingLoop(ActingOptions options, Environment environment, TrainingListener listener) {
        this.options = options;
        this.environment = environment;
        this.listener = listener;
        spec = environment.spec();
        belief = new Belief(spec);
        agent = options.agent().agent(spec);
        decisions = options.decisions();
        tally = new EpisodeTally(options.episodes() + 1, Phase.ACTING);
        now = reset();
    }

    private TimeStep reset() {
        agent.beginEpisode();
        return environment.reset(Evaluator.evaluationSeed(options.seed(), tally.episode() - 1));
    }

    @Override
    public boolean advance(PlannerSettings planner, boolean decode) {
        if (now.last()) {
            tally = new EpisodeTally(tally.episode() + 1, Phase.ACTING);
            now = reset();
        }
        Scene before = environment.scene();
        float[] seen = now.observation();
        long start = System.nanoTime();
        long noiseSeed = NoiseStream.seed(options.seed(), decisions);
        Thought thought = agent.decide(seen, planner, spec.episodeDecisions(), noiseSeed, decode);
        double millis = (System.nanoTime() - start) / 1e6;
        PlanTrace trace = thought.trace();
        if (trace != null) {
            tally.add(trace);
        }
        int stepInEpisode = tally.length();
        now = environment.step(thought.action());
        tally.add(now);
        decisions++;
        listener.onDecision(new DecisionRecord(
                decisions,
                tally.episode(),
                stepInEpisode,
                Phase.ACTING,
                agent.variant(),
                seen,
                before,
                trace,
                picture(thought, before),
                thought.action(),
                now.reward(),
                now.cost(),
                environment.scene(),
                millis,
                thought.state()));
        if (now.last()) {
            listener.onEpisode(tally.finish(decisions, agent.updates(), agent.penaltyTerms()));
        }
        return true;
    }

    private @Nullable ImaginedPaths picture(Thought thought, Scene before) {
        PlanTrace trace = thought.trace();
        DecodedFutures decoded = thought.decoded();
        return trace == null || decoded == null ? null : belief.picture(decoded, trace, before);
    }

    @Override
    public boolean owesUpdate() {
        return false;
    }

    @Override
    public void change(Variant next) {
        agent.change(next);
    }

    @Override
    public long decisions() {
        return decisions;
    }

    @Override
    public SafeDreamerAgent agent() {
        return agent;
    }

    @Override
    public void close() {
        agent.close();
    }
}
