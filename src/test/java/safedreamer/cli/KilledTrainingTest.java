package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.training.Checkpoint;

/**
 * Training that is killed at random moments, in the midst of decisions, updates, checkpoints and the thinning of
 * experience, and goes on each time, ends as if nothing had happened.
 */
class KilledTrainingTest {

    private static final int ACTING = 20;
    private static final String EVERY = "10";

    @TempDir
    private Path folder;

    @Test
    void aFewKills() throws IOException, InterruptedException {
        Scene scene = new Scene(12, 7);
        int kills = killUntilDone(folder.resolve("killed"), scene, 2, new SplittableRandom(1), 300);
        assertThat(kills).isPositive();
        assertSameEnd(folder.resolve("killed"), uninterrupted(scene), scene);
    }

    @Test
    @Tag("full")
    void twoHundredKills() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(2);
        int kills = 0;
        for (int run = 1; kills < 200; run++) {
            Path killed = folder.resolve("killed-" + run);
            // Beyond 1,000 decisions experience is thinned.
            Scene scene = new Scene(80, run);
            kills += killUntilDone(killed, scene, 200 - kills, random, 500);
            assertSameEnd(killed, uninterrupted(scene), scene);
        }
    }

    /** What is trained. */
    private record Scene(int exploringEpisodes, int seed) {

        private int decisions() {
            return 15 * exploringEpisodes + ACTING;
        }
    }

    private Path uninterrupted(Scene scene) throws IOException, InterruptedException {
        Path run = folder.resolve("whole-" + scene.seed());
        ChildProcess process = ChildProcess.start(folder, begin(run, scene));
        assertThat(process.await()).as(process.err()).isZero();
        return run;
    }

    private static String[] begin(Path run, Scene scene) {
        return TinyTraining.command(
                scene.exploringEpisodes(),
                "--out",
                run.toString(),
                "--seed",
                Integer.toString(scene.seed()),
                "--decisions",
                Integer.toString(scene.decisions()),
                "--checkpoint-every",
                EVERY);
    }

    /** Returns how often it was killed before it ended by itself. */
    private int killUntilDone(Path run, Scene scene, int mostKills, SplittableRandom random, int longestMillis)
            throws IOException, InterruptedException {
        int kills = 0;
        long reached = 0;
        while (true) {
            boolean resumes = TinySweep.newestCheckpoint(run) > 0;
            if (!resumes) {
                safedreamer.run.AtomicFiles.deleteTree(run);
            }
            ChildProcess process = ChildProcess.start(
                    folder, resumes ? new String[] {"train", "--resume", "--out", run.toString()} : begin(run, scene));
            // After its last checkpoint there is still a log to be finished: only who ends by itself has ended.
            if (kills < mostKills && reached < scene.decisions()) {
                awaitWork(process, run, reached);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(longestMillis));
                process.kill();
                long now = TinySweep.newestCheckpoint(run);
                assertThat(now).as("a checkpoint is never lost").isGreaterThanOrEqualTo(reached);
                if (now > 0) {
                    Checkpoint.open(run).verify();
                }
                reached = now;
                kills++;
            } else {
                assertThat(process.await()).as(process.err()).isZero();
                assertThat(process.out()).contains("going on from decision " + reached);
                return kills;
            }
        }
    }

    /** Until it has written a checkpoint of its own, or ended. */
    private static void awaitWork(ChildProcess process, Path run, long reached)
            throws IOException, InterruptedException {
        while (process.isAlive() && TinySweep.newestCheckpoint(run) <= reached) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void assertSameEnd(Path run, Path whole, Scene scene) throws IOException {
        String step = "checkpoints/step-" + scene.decisions();
        assertThat(run.resolve(step).resolve("weights.safetensors"))
                .hasSameBinaryContentAs(whole.resolve(step).resolve("weights.safetensors"));
        assertThat(run.resolve("metrics.jsonl")).hasSameBinaryContentAs(whole.resolve("metrics.jsonl"));
        assertThat(withoutTimes(run.resolve("episodes.jsonl")))
                .isEqualTo(withoutTimes(whole.resolve("episodes.jsonl")));
        try (Stream<Path> files = Files.walk(run)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private static String withoutTimes(Path file) throws IOException {
        return Files.readString(file).replaceAll("\"decisionsPerMinute\":[0-9.E]+", "");
    }
}
