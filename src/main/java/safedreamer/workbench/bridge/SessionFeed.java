package safedreamer.workbench.bridge;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.KeptDecision;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingListener;
import safedreamer.training.UpdateRecord;

/**
 * What one session has said and the window has not yet taken. The session's thread puts in and never waits; the window
 * takes out at most 30 times a second. Of decisions the newest is kept; episodes, updates and states are kept all, as
 * long as the window comes by at least every few thousand.
 */
public final class SessionFeed implements TrainingListener {

    private static final int WAITING = 4096;

    private final LatestValue<DecisionRecord> decision = new LatestValue<>();
    private final BoundedQueue<EpisodeRecord> episodes = new BoundedQueue<>(WAITING);
    private final BoundedQueue<UpdateRecord> updates = new BoundedQueue<>(WAITING);
    private final BoundedQueue<StateChange> states = new BoundedQueue<>(WAITING);
    private final DecisionArchive archive = new DecisionArchive();
    private final EpisodeTrack track = new EpisodeTrack();
    private final BoundedQueue<String> notices = new BoundedQueue<>(WAITING);
    private final LatestValue<Long> restored = new LatestValue<>();
    private volatile long decisions;
    private volatile @Nullable Path folder;

    @Override
    public void onState(SessionState state, @Nullable Throwable error) {
        states.offer(new StateChange(state, decisions, error));
    }

    @Override
    public void onDecision(DecisionRecord made) {
        archive.onDecision(made);
        track.add(made.episode(), made.scene().agentX(), made.scene().agentY());
        decisions = made.decision();
        decision.offer(made);
    }

    @Override
    public void onEpisode(EpisodeRecord episode) {
        episodes.offer(episode);
    }

    @Override
    public void onUpdate(UpdateRecord update) {
        updates.offer(update);
    }

    @Override
    public void onNotice(String line) {
        notices.offer(line);
    }

    /** The run is kept in this folder. */
    void onKept(Path kept) {
        folder = kept;
        notices.offer("This run is kept in " + kept);
    }

    /** The folder of the run; null if it leaves nothing behind, or as long as that is not known. */
    public @Nullable Path folder() {
        return folder;
    }

    /** Decisions of before the session, as its folder has kept them. */
    void restore(List<KeptDecision> before) {
        before.forEach(archive::restore);
        if (!before.isEmpty()) {
            decisions = before.get(before.size() - 1).record().decision();
            restored.offer(decisions);
        }
    }

    /** Whether decisions of before the session have come since the last call. */
    public boolean takeRestored() {
        return restored.take() != null;
    }

    /** The newest decision, if there is one that was not taken before. */
    public @Nullable DecisionRecord takeDecision() {
        return decision.take();
    }

    public List<EpisodeRecord> takeEpisodes() {
        return episodes.drain();
    }

    public List<UpdateRecord> takeUpdates() {
        return updates.drain();
    }

    public List<StateChange> takeStates() {
        return states.drain();
    }

    /** What people should know, a line each. */
    public List<String> takeNotices() {
        return notices.drain();
    }

    /** All decisions of the session, which may be read at any time. */
    public DecisionArchive archive() {
        return archive;
    }

    public EpisodeTrack track() {
        return track;
    }

    /** How many decisions the session has made. */
    public long decisions() {
        return decisions;
    }
}
