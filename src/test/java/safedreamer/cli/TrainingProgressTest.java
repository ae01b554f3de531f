package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.training.Phase;

class TrainingProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter out = new StringWriter();
    private final TrainingTally tally = new TrainingTally();
    private long now;

    @Test
    void awayFromATerminalThereIsALineEveryTenSeconds() {
        TrainingProgress progress = progress(false, 0);
        for (int i = 1; i <= 100; i++) {
            decide(progress, i, Phase.EXPLORING);
        }
        assertThat(out.toString().lines())
                .hasSize(10)
                .allMatch(line -> line.contains("exploring"))
                .noneMatch(line -> line.contains("\r") || line.contains("\u001b"));
    }

    @Test
    void onATerminalOneLineIsWrittenOver() {
        TrainingProgress progress = progress(true, 0);
        decide(progress, 1, Phase.EXPLORING);
        decide(progress, 2, Phase.EXPLORING);
        assertThat(out.toString()).contains("decision 2").doesNotContain("\n");
        assertThat(out.toString().split("\r\u001b\\[K", -1)).hasSize(3);
        progress.finish();
        assertThat(out.toString()).endsWith(System.lineSeparator());
    }

    @Test
    void theTimeLeftFollowsFromThePaceOfActing() {
        TrainingProgress progress = progress(false, 1000);
        decide(progress, 500, Phase.EXPLORING);
        for (int i = 1; i <= 40; i++) {
            decide(progress, 500 + i, Phase.ACTING);
        }
        tally.onEpisode(Records.episode(1, Phase.ACTING, 12.34, 2));
        for (int i = 41; i <= 50; i++) {
            decide(progress, 500 + i, Phase.ACTING);
        }
        assertThat(out.toString().lines().reduce((first, second) -> second))
                .contains("decision 549/1000, 1 episodes, 100 updates, return 12.3, cost 2.0, 60/min, 8 min left");
    }

    @Test
    void withoutAnEndThereIsNoTimeLeft() {
        TrainingProgress progress = progress(false, 0);
        for (int i = 1; i <= 60; i++) {
            decide(progress, i, Phase.ACTING);
        }
        assertThat(out.toString()).contains("60/min").doesNotContain("left").doesNotContain("/0");
    }

    @Test
    void learningBeforeActingIsSeenToGoOn() {
        TrainingProgress progress = progress(false, 1000);
        for (int i = 1; i <= 30; i++) {
            now += SECOND;
            tally.onUpdate(Records.update(i));
            progress.onUpdate(Records.update(i));
        }
        assertThat(out.toString().lines()).hasSize(3).last().asString().contains("30 updates, learning before acting");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "89, 89 s",
        "90, 2 min",
        "960, 16 min",
        "5340, 89 min",
        "5700, 1 h 35 min",
        "36000, 10 h 00 min"
    })
    void timesAreSaidInWords(long seconds, String words) {
        assertThat(TrainingProgress.inWords(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    private TrainingProgress progress(boolean terminal, long decisions) {
        return new TrainingProgress(new PrintWriter(out), terminal, decisions, tally, () -> now);
    }

    private void decide(TrainingProgress progress, long decision, Phase phase) {
        now += SECOND;
        tally.onDecision(Records.decision(decision, phase));
        progress.onDecision(Records.decision(decision, phase));
    }
}
