package safedreamer.training;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.DecodedFutures;
import safedreamer.agent.PlanningState;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Thought;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.imagination.NoiseStream;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;

/**
 * Acting and learning in turn: a decision, then the gradient updates that it owes. First some episodes of random actions,
 * then the agent's own. The same settings give the same run. Belongs to one thread.
 */
final class TrainingLoop implements AutoCloseable {

    private static final int EPISODE = 1;
    private static final int DECISION = 2;
    private static final int EXPLORING = 3;
    private static final int REPLAY = 4;
    private static final int AGENT = 5;
    private static final int UPDATES_A_RECORD = 10;
    private static final int LONGEST_DIVERGENCE = 20;

    private final RunSettings settings;
    private final LearningSettings learning;
    private final Environment environment;
    private final EnvironmentSpec spec;
    private final Belief belief;
    private final SafeDreamerAgent agent;
    private final SequenceReplay replay;
    private final @Nullable SymmetryAugmentation augmentation;
    private final RandomActions randomActions;
    private final TrainingListener listener;
    private final LossMeans losses = new LossMeans();
    private EpisodeTally tally;
    private TimeStep now;
    private long decisions;
    private double updatesOwed;
    private int diverged;

    /** @param listener hears of every decision, episode and update, on this thread */
    TrainingLoop(RunSettings settings, Environment environment, TrainingListener listener) {
        this.settings = settings;
        this.learning = settings.learning();
        this.environment = environment;
        this.listener = listener;
        spec = environment.spec();
        belief = new Belief(spec);
        agent = new SafeDreamerAgent(settings.agent(), belief.shape(), NoiseStream.seed(settings.seed(), AGENT));
        replay = new SequenceReplay(spec.layout().size(), spec.actionSize(), learning.replayCapacity());
        augmentation = learning.augmentation() == Augmentation.SYMMETRY ? new SymmetryAugmentation(spec) : null;
        randomActions = new RandomActions(spec.actionSize(), NoiseStream.of(settings.seed(), EXPLORING));
        tally = new EpisodeTally(1, phaseOf(1));
        now = environment.reset(NoiseStream.seed(settings.seed(), EPISODE, 1));
        replay.begin(now.observation());
    }

    private Phase phaseOf(int episode) {
        return episode <= learning.exploringEpisodes() ? Phase.EXPLORING : Phase.ACTING;
    }

    /**
     * Decides as another variant from the next decision on.
     *
     * @throws IllegalArgumentException if there is an {@link Variant#obstacleTo obstacle}
     */
    void change(Variant next) {
        agent.change(next);
    }

    /**
     * Makes one gradient update if one is owed, else one decision.
     *
     * @param planner for this decision
     * @param decode whether somebody wants to see where the futures lead
     * @return whether it was a decision
     */
    boolean advance(PlannerSettings planner, boolean decode) {
        if (updatesOwed >= 1) {
            updatesOwed--;
            learn(planner.costLimit());
            return false;
        }
        if (tally.phase() == Phase.EXPLORING) {
            explore();
        } else {
            act(planner, decode);
            updatesOwed += learning.updatesPerDecision();
        }
        return true;
    }

    private void explore() {
        Scene before = environment.scene();
        float[] action = randomActions.next();
        execute(action.clone(), before, null, null, 0, null);
        if (now.last() || tally.length() >= learning.exploringDecisions()) {
            startEpisode();
        }
    }

    private void act(PlannerSettings planner, boolean decode) {
        Scene before = environment.scene();
        long start = System.nanoTime();
        long noiseSeed = NoiseStream.seed(settings.seed(), DECISION, decisions);
        Thought thought = agent.decide(now.observation(), planner, spec.episodeDecisions(), noiseSeed, decode);
        double millis = (System.nanoTime() - start) / 1e6;
        PlanTrace trace = thought.trace();
        DecodedFutures decoded = thought.decoded();
        if (trace != null) {
            tally.add(trace);
        }
        ImaginedPaths paths = trace == null || decoded == null ? null : belief.picture(decoded, trace, before);
        execute(thought.action(), before, trace, paths, millis, thought.state());
        if (now.last()) {
            agent.observeEpisode(tally.cost(), planner.costLimit());
            startEpisode();
        }
    }

    private void execute(
            float[] action,
            Scene before,
            @Nullable PlanTrace trace,
            @Nullable ImaginedPaths paths,
            double millis,
            @Nullable PlanningState state) {
        float[] seen = now.observation();
        int stepInEpisode = tally.length();
        now = environment.step(action);
        replay.add(action, now.observation(), now.reward(), now.cost(), now.terminated());
        tally.add(now);
        decisions++;
        listener.onDecision(new DecisionRecord(
                decisions,
                tally.episode(),
                stepInEpisode,
                tally.phase(),
                agent.variant(),
                seen,
                before,
                trace,
                paths,
                action,
                now.reward(),
                now.cost(),
                environment.scene(),
                millis,
                state));
    }

    private void startEpisode() {
        listener.onEpisode(tally.finish(decisions, agent.updates(), agent.penaltyTerms()));
        replay.end();
        int episode = tally.episode() + 1;
        if (tally.phase() == Phase.EXPLORING && phaseOf(episode) == Phase.ACTING) {
            updatesOwed += learning.pretrainUpdates();
        }
        tally = new EpisodeTally(episode, phaseOf(episode));
        now = environment.reset(NoiseStream.seed(settings.seed(), EPISODE, episode));
        replay.begin(now.observation());
        agent.beginEpisode();
    }

    private void learn(double costLimit) {
        RandomGenerator random = NoiseStream.of(settings.seed(), REPLAY, agent.updates());
        SequenceBatch batch = replay.sample(learning.batchSize(), learning.sequenceLength(), random);
        if (augmentation != null) {
            augmentation.apply(batch, random);
        }
        Map<String, Double> values = agent.learn(batch, costLimit);
        refuseDivergence(values.getOrDefault("model/gradient", 0.0));
        losses.add(values);
        if (losses.updates() == UPDATES_A_RECORD) {
            listener.onUpdate(new UpdateRecord(agent.updates(), decisions, losses.take()));
        }
    }

    private void refuseDivergence(double gradientNorm) {
        diverged = Double.isFinite(gradientNorm) ? 0 : diverged + 1;
        if (diverged == LONGEST_DIVERGENCE) {
            throw new IllegalStateException("The world model's gradient was not finite in " + diverged
                    + " updates in a row (the weights are as they were before). Restart from the last checkpoint with a"
                    + " smaller model.learningRate.");
        }
    }

    /** Decisions made so far, exploring included. */
    long decisions() {
        return decisions;
    }

    boolean owesUpdate() {
        return updatesOwed >= 1;
    }

    SafeDreamerAgent agent() {
        return agent;
    }

    EnvironmentSpec spec() {
        return spec;
    }

    @Override
    public void close() {
        agent.close();
    }
}
