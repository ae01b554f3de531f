package safedreamer.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingListener;
import safedreamer.training.UpdateRecord;

/** Where a training run stands. Any thread may ask. */
final class TrainingTally implements TrainingListener {

    /** Episodes that recent means are taken over. */
    static final int RECENT = 10;

    private final Deque<EpisodeRecord> recent = new ArrayDeque<>();
    private long decisions;
    private int episodes;
    private long updates;
    private Phase phase = Phase.EXPLORING;
    private @Nullable Throwable failure;

    @Override
    public synchronized void onState(SessionState state, @Nullable Throwable error) {
        if (state == SessionState.FAILED) {
            failure = error;
        }
    }

    @Override
    public synchronized void onDecision(DecisionRecord decision) {
        decisions = decision.decision();
        phase = decision.phase();
    }

    @Override
    public synchronized void onEpisode(EpisodeRecord episode) {
        episodes = episode.episode();
        updates = episode.updates();
        if (episode.phase() == Phase.ACTING) {
            recent.addLast(episode);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
    }

    @Override
    public synchronized void onUpdate(UpdateRecord update) {
        updates = update.update();
    }

    /** Made so far. */
    synchronized long decisions() {
        return decisions;
    }

    /** Ended so far, exploring ones included. */
    synchronized int episodes() {
        return episodes;
    }

    /** Gradient updates known of. */
    synchronized long updates() {
        return updates;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** What ended the run before its time. */
    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Over the agent's last {@link #RECENT} episodes; none before its first has ended. */
    synchronized Optional<Double> recentMean(ToDoubleFunction<EpisodeRecord> quantity) {
        return recent.isEmpty()
                ? Optional.empty()
                : Optional.of(recent.stream().mapToDouble(quantity).sum() / recent.size());
    }
}
