package safedreamer.workbench.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.SessionState;
import safedreamer.workbench.SampleRun;

final class SessionFeedTest {

    private final SessionFeed feed = new SessionFeed();

    @Test
    void aSlowWindowSeesTheNewestDecisionOnce() {
        SampleRun run = new SampleRun(1, 0);
        DecisionRecord last = run.explore();
        for (int i = 0; i < 20; i++) {
            feed.onDecision(last);
            last = run.explore();
        }
        feed.onDecision(last);
        assertThat(feed.takeDecision()).isSameAs(last);
        assertThat(feed.takeDecision()).isNull();
        assertThat(feed.decisions()).isEqualTo(last.decision());
    }

    @Test
    void theExecutedPathIsWholeThoughDecisionsWereSkipped() {
        SampleRun run = new SampleRun(1, 0);
        for (int i = 0; i < 50; i++) {
            feed.onDecision(run.explore());
        }
        DecisionRecord seen = feed.takeDecision();
        assertThat(seen).isNotNull();
        float[] path = feed.track().of(seen.episode());
        assertThat(path).hasSize(100);
        assertThat(path[98]).isEqualTo((float) seen.scene().agentX());
        assertThat(feed.track().of(seen.episode() + 1)).isEmpty();
    }

    @Test
    void anotherEpisodeBeginsAnotherPath() {
        EpisodeTrack track = new EpisodeTrack();
        track.add(1, 0, 0);
        track.add(1, 1, 0);
        track.add(2, 5, 6);
        assertThat(track.of(2)).containsExactly(5, 6);
        assertThat(track.of(1)).isEmpty();
    }

    @Test
    void episodesAndStatesAreAllKeptInOrder() {
        List<EpisodeRecord> episodes = SampleRun.episodes(100);
        episodes.forEach(feed::onEpisode);
        feed.onState(SessionState.TRAINING, null);
        feed.onState(SessionState.PAUSED, null);
        assertThat(feed.takeEpisodes()).isEqualTo(episodes);
        assertThat(feed.takeEpisodes()).isEmpty();
        assertThat(feed.takeStates())
                .extracting(StateChange::state)
                .containsExactly(SessionState.TRAINING, SessionState.PAUSED);
    }

    @Test
    void aWindowThatStaysAwayFillsNoMemory() {
        BoundedQueue<Integer> queue = new BoundedQueue<>(100);
        for (int i = 0; i < 100_000; i++) {
            queue.offer(i);
        }
        assertThat(queue.drain()).hasSize(100).startsWith(99_900).endsWith(99_999);
    }
}
