package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;

class RunRecorderTest {

    @Test
    void episodesAndLossesAreOnDiskAsTheyHappen(@TempDir Path folder) {
        RunDirectory run = RunDirectory.create(
                folder.resolve("run"), "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
        try (RunRecorder recorder = RunRecorder.of(run, SmallRuns.settings(), 0)) {
            recorder.onUpdate(new UpdateRecord(10, 20, Map.of("model/total", 1.5)));
            recorder.onEpisode(new EpisodeRecord(3, 600, 300, Phase.ACTING, 12.5, 2, 200, 1, 0.5, 600, null));
            assertThat(run.metrics()).hasContent("{\"update\":10,\"decision\":20,\"model/total\":1.5}\n");
            assertThat(run.episodes())
                    .hasContent("{\"episode\":3,\"decision\":600,\"updates\":300,\"phase\":\"ACTING\","
                            + "\"episodeReturn\":12.5,\"cost\":2.0,\"length\":200,\"goals\":1,"
                            + "\"returnBranchShare\":0.5,\"decisionsPerMinute\":600.0,\"penalty\":null}\n");
        }
    }
}
