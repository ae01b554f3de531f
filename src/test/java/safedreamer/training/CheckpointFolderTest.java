package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;

/** Which checkpoints are kept. */
class CheckpointFolderTest {

    @TempDir
    private Path folder;

    /** A checkpoint whose agent's last episodes all came to the same; b is 2. */
    private void checkpoint(long step, int episodes, double episodeReturn, double cost) throws IOException {
        LoopState loop = new LoopState(
                0,
                0,
                0,
                new LossMeans.State(Map.of(), Map.of(), 0),
                new EpisodeTally.State(1, 0, 0, 0),
                true,
                Collections.nCopies(episodes, new EpisodeOutcome(episodeReturn, cost)));
        CheckpointInfo info = new CheckpointInfo(
                1,
                "planar",
                step,
                0,
                Map.of("planner", Map.of("costLimit", 2.0)),
                new double[2],
                Map.of(),
                0,
                null,
                loop,
                null);
        Path made = Files.createDirectory(folder.resolve("step-" + step));
        Files.writeString(made.resolve("checkpoint.json"), JsonText.indented(info));
    }

    private List<String> kept() throws IOException {
        CheckpointFolder.removeOld(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewestThreeAndTheOneWithMostReturnAmongThoseThatKeepToTheLimit() throws IOException {
        checkpoint(1, 10, 30, 2.5);
        checkpoint(2, 10, 20, 2);
        checkpoint(3, 10, 10, 0);
        checkpoint(4, 9, 99, 0);
        checkpoint(5, 10, 15, 0);
        checkpoint(6, 10, 15, 0);
        checkpoint(7, 10, 15, 0);

        assertThat(kept()).containsExactly("step-2", "step-5", "step-6", "step-7");
    }

    @Test
    void theCheapestIfNoneKeepsToTheLimit() throws IOException {
        checkpoint(1, 10, 30, 9);
        checkpoint(2, 10, 1, 3);
        checkpoint(3, 10, 30, 9);
        checkpoint(4, 10, 30, 9);
        checkpoint(5, 10, 30, 9);

        assertThat(kept()).containsExactly("step-2", "step-3", "step-4", "step-5");
    }

    @Test
    void oneThatCannotBeReadIsNotTheBestButStopsNothing() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("step-1")).resolve("checkpoint.json"), "{");
        for (int step = 2; step <= 4; step++) {
            checkpoint(step, 10, 1, 1);
        }

        assertThat(kept()).containsExactly("step-2", "step-3", "step-4");
    }
}
