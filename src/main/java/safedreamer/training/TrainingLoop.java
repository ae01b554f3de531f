package safedreamer.training;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentSettings;
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
import safedreamer.lagrangian.CostBudget;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;

/**
 * Acting and learning in turn: a decision, then the gradient updates that it owes; or these beside the next decision, which is
 * then made with the weights from before them. First some episodes of random actions, then the agent's own. The same settings
 * give the same run. Belongs to one thread.
 */
final class TrainingLoop implements SessionLoop {

    private static final int EPISODE = 1;
    private static final int DECISION = 2;
    private static final int EXPLORING = 3;
    static final int REPLAY = 4;
    private static final int AGENT = 5;
    private static final int UPDATES_A_RECORD = 10;
    private static final int LONGEST_DIVERGENCE = 20;

    private final RunSettings settings;
    private final LearningSettings learning;
    private final Environment environment;
    private final EnvironmentSpec spec;
    private final Belief belief;
    private final SafeDreamerAgent agent;
    private final @Nullable DecidingThread deciding;
    private final SequenceReplay replay;
    private final Batches batches;
    private final RandomActions randomActions;
    private final TrainingListener listener;
    private final LossMeans losses = new LossMeans();
    private EpisodeTally tally;
    private TimeStep now;
    private final RecentEpisodes recent = new RecentEpisodes();
    private long decisions;
    private long exploringDecisions;
    private double updatesOwed;
    private int diverged;
    private boolean betweenDecisions = true;

    /** @param listener hears of every decision, episode and update, on this thread */
    TrainingLoop(RunSettings settings, Environment environment, TrainingListener listener) {
        this(settings, environment, listener, new EpisodeTally(1, phaseOf(settings.learning(), 1)));
        replay.begin(now.observation());
    }

    /**
     * Goes on with a run where a checkpoint was taken: on one thread, bit for bit as if it had never been interrupted.
     *
     * @param settings the checkpoint's, or with changes that leave the networks' shapes as they are
     * @throws safedreamer.settings.UserError if the checkpoint is damaged, or holds too little to go on from
     */
    static TrainingLoop resumed(
            Checkpoint checkpoint, RunSettings settings, Environment environment, TrainingListener listener) {
        LoopState saved = checkpoint.requireLoop();
        EpisodeTally tally = new EpisodeTally(
                saved.episode(), phaseOf(settings.learning(), saved.episode().episode()));
        TrainingLoop loop = new TrainingLoop(settings, environment, listener, tally);
        try {
            loop.goOn(checkpoint, saved);
            return loop;
        } catch (RuntimeException e) {
            loop.close();
            throw e;
        }
    }

    /** At the start of the tally's episode. */
    private TrainingLoop(
            RunSettings settings, Environment environment, TrainingListener listener, EpisodeTally episode) {
        this.settings = settings;
        this.learning = settings.learning();
        this.environment = environment;
        this.listener = listener;
        spec = environment.spec();
        belief = new Belief(spec);
        AgentSettings ofAgent = settings.agent();
        boolean together = settings.actsWhileLearning();
        agent = new SafeDreamerAgent(
                together ? ofAgent.withThreads(settings.threads() - 1) : ofAgent,
                belief.shape(),
                NoiseStream.seed(settings.seed(), AGENT));
        deciding = together ? new DecidingThread(ofAgent.withThreads(1), belief.shape()) : null;
        replay = new SequenceReplay(spec.layout().size(), spec.actionSize(), learning.replayCapacity());
        batches = new Batches(settings, spec, replay);
        randomActions = new RandomActions(spec.actionSize(), NoiseStream.of(settings.seed(), EXPLORING));
        tally = episode;
        now = environment.reset(NoiseStream.seed(settings.seed(), EPISODE, episode.episode()));
    }

    private void goOn(Checkpoint checkpoint, LoopState saved) {
        checkpoint.resume(agent, replay);
        decisions = checkpoint.decisions();
        updatesOwed = saved.updatesOwed();
        diverged = saved.diverged();
        losses.restore(saved.losses());
        saved.recent().forEach(recent::add);
        for (exploringDecisions = 0; exploringDecisions < saved.exploringDecisions(); exploringDecisions++) {
            randomActions.next();
        }
        if (!saved.underWay() || !repeatEpisode()) {
            beginNextEpisode();
        }
    }

    /**
     * Brings the environment to where the episode under way was, by its seed and the actions that were taken.
     *
     * @return whether it went the same way
     */
    private boolean repeatEpisode() {
        int made = replay.runningDecisions();
        boolean same = Arrays.equals(now.observation(), replay.runningObservation(0));
        for (int i = 0; i < made && same; i++) {
            now = environment.step(replay.runningAction(i));
            tally.add(now);
            same = Arrays.equals(now.observation(), replay.runningObservation(i + 1)) && (i == made - 1 || !now.last());
        }
        if (!same) {
            listener.onNotice("the episode under way could not be repeated step by step (is this another engine or"
                    + " version?): the next one begins");
        }
        return same;
    }

    private static Phase phaseOf(LearningSettings learning, int episode) {
        return episode <= learning.exploringEpisodes() ? Phase.EXPLORING : Phase.ACTING;
    }

    @Override
    public void change(Variant next) {
        agent.change(next);
    }

    @Override
    public boolean advance(PlannerSettings planner, boolean decode) {
        betweenDecisions = false;
        boolean decided = !owesUpdate();
        if (decided) {
            decide(planner, decode);
        } else {
            learn(budget(planner));
        }
        betweenDecisions = true;
        return decided;
    }

    /** Whether the updates that are owed can be made beside the next decision: not those that come before the first. */
    private boolean learnsBesideNext() {
        return deciding != null && tally.phase() == Phase.ACTING && agent.updates() >= learning.pretrainUpdates();
    }

    private void decide(PlannerSettings planner, boolean decode) {
        if (tally.phase() == Phase.EXPLORING) {
            explore();
        } else {
            act(planner, decode);
            updatesOwed += learning.updatesPerDecision();
        }
    }

    private void explore() {
        exploringDecisions++;
        Scene before = environment.scene();
        float[] action = randomActions.next();
        execute(action.clone(), before, null, null, 0, null);
        if (now.last() || tally.length() >= learning.exploringDecisions()) {
            startEpisode();
        }
    }

    private void act(PlannerSettings planner, boolean decode) {
        Scene before = environment.scene();
        TimedThought timed = think(planner, decode);
        Thought thought = timed.thought();
        PlanTrace trace = thought.trace();
        DecodedFutures decoded = thought.decoded();
        if (trace != null) {
            tally.add(trace);
        }
        ImaginedPaths paths = trace == null || decoded == null ? null : belief.picture(decoded, trace, before);
        execute(thought.action(), before, trace, paths, timed.millis(), thought.state());
        if (now.last()) {
            agent.observeEpisode(tally.cost(), planner.costLimit());
            startEpisode();
        }
    }

    private record TimedThought(Thought thought, double millis) {}

    private TimedThought think(PlannerSettings planner, boolean decode) {
        float[] seen = now.observation();
        long noiseSeed = NoiseStream.seed(settings.seed(), DECISION, decisions);
        Function<SafeDreamerAgent, TimedThought> decision = one -> {
            long start = System.nanoTime();
            Thought thought = one.decide(seen, planner, spec.episodeDecisions(), noiseSeed, decode);
            return new TimedThought(thought, (System.nanoTime() - start) / 1e6);
        };
        DecidingThread beside = deciding;
        return beside == null || updatesOwed < 1
                ? decision.apply(agent)
                : beside.decide(agent, decision, () -> learnAll(budget(planner)));
    }

    private void learnAll(CostBudget budget) {
        while (updatesOwed >= 1) {
            learn(budget);
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
        requireNumbers(now);
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

    /** What is not a number would be learned from for ever. */
    private void requireNumbers(TimeStep step) {
        boolean fine = Double.isFinite(step.reward()) && Double.isFinite(step.cost());
        for (float value : step.observation()) {
            fine &= Float.isFinite(value);
        }
        if (!fine) {
            throw new IllegalStateException("At decision " + (decisions + 1)
                    + " the environment gave an observation, reward or cost that is not a finite number; it was not"
                    + " learned from. Going on begins the next episode");
        }
    }

    private void startEpisode() {
        EpisodeRecord ended = tally.finish(decisions, agent.updates(), agent.penaltyTerms());
        if (ended.phase() == Phase.ACTING) {
            recent.add(new EpisodeOutcome(ended.episodeReturn(), ended.cost()));
        }
        listener.onEpisode(ended);
        beginNextEpisode();
    }

    private void beginNextEpisode() {
        replay.end();
        int episode = tally.episode() + 1;
        if (tally.phase() == Phase.EXPLORING && phaseOf(learning, episode) == Phase.ACTING) {
            updatesOwed += learning.pretrainUpdates();
        }
        tally = new EpisodeTally(episode, phaseOf(learning, episode));
        now = environment.reset(NoiseStream.seed(settings.seed(), EPISODE, episode));
        replay.begin(now.observation());
        agent.beginEpisode();
    }

    private CostBudget budget(PlannerSettings planner) {
        return new CostBudget(planner.costLimit(), spec.episodeDecisions());
    }

    private void learn(CostBudget budget) {
        updatesOwed--;
        SequenceBatch batch = batches.take(agent.updates(), updatesOwed >= 1);
        Map<String, Double> values = agent.learn(batch, budget);
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

    /** Where it stands now. */
    LoopState state() {
        return new LoopState(
                updatesOwed,
                diverged,
                exploringDecisions,
                losses.state(),
                tally.state(),
                betweenDecisions,
                recent.outcomes());
    }

    SequenceReplay replay() {
        return replay;
    }

    @Override
    public long decisions() {
        return decisions;
    }

    @Override
    public boolean owesUpdate() {
        return updatesOwed >= 1 && !learnsBesideNext();
    }

    @Override
    public SafeDreamerAgent agent() {
        return agent;
    }

    EnvironmentSpec spec() {
        return spec;
    }

    @Override
    public void close() {
        if (deciding != null) {
            deciding.close();
        }
        agent.close();
    }
}
