package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.SessionState;

class TrainingTallyTest {

    private final TrainingTally tally = new TrainingTally();

    @Test
    void exploringEpisodesDoNotCountForTheAgent() {
        tally.onEpisode(Records.episode(1, Phase.EXPLORING, -5, 100));
        assertThat(tally.recentMean(EpisodeRecord::episodeReturn)).isEmpty();
        assertThat(tally.episodes()).isEqualTo(1);
    }

    @Test
    void meansAreOverTheLastTenEpisodes() {
        for (int episode = 1; episode <= 25; episode++) {
            tally.onEpisode(Records.episode(episode, Phase.ACTING, episode, 2 * episode));
        }
        assertThat(tally.recentMean(EpisodeRecord::episodeReturn)).contains(20.5);
        assertThat(tally.recentMean(EpisodeRecord::cost)).contains(41.0);
        assertThat(tally.updates()).isEqualTo(2500);
    }

    @Test
    void onlyAFailureIsAFailure() {
        tally.onState(SessionState.FINISHED, null);
        assertThat(tally.failure()).isEmpty();
        IllegalStateException error = new IllegalStateException();
        tally.onState(SessionState.FAILED, error);
        assertThat(tally.failure()).contains(error);
    }
}
