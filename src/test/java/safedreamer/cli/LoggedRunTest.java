package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;

class LoggedRunTest {

    @TempDir
    Path folder;

    @Test
    void thePenaltyOfCostIsReadBackAsItWasLogged() {
        List<EpisodeRecord> episodes = LoggedRun.read(RecordedRun.write(folder.resolve("run"), "small"))
                .episodes();
        assertThat(episodes)
                .filteredOn(episode -> episode.phase() == Phase.EXPLORING)
                .isNotEmpty()
                .allMatch(episode -> episode.penalty() == null);
        EpisodeRecord last = episodes.get(episodes.size() - 1);
        assertThat(last.penalty()).isEqualTo(new PenaltyTerms(0.07, -0.02, 0.06, 0.03, 15));
    }

    @Test
    void aLogFromBeforeThereWasAPenaltyIsRead() throws IOException {
        Path run = RecordedRun.write(folder.resolve("run"), "small");
        Path log = run.resolve("episodes.jsonl");
        String old = Files.readString(log).replaceAll(",\"penalty\":(null|\\{[^}]*})", "");
        assertThat(old).doesNotContain("penalty");
        Files.writeString(log, old);
        assertThat(LoggedRun.read(run).episodes()).isNotEmpty().allMatch(episode -> episode.penalty() == null);
    }
}
