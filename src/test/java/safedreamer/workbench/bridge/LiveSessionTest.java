package safedreamer.workbench.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import safedreamer.training.SessionState;
import safedreamer.workbench.SampleRun;

final class LiveSessionTest {

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant last = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(last);
            Thread.sleep(5);
        }
    }

    private static void awaitState(SessionFeed feed, SessionState wanted) throws InterruptedException {
        List<SessionState> seen = new ArrayList<>();
        await(wanted + " after " + seen, () -> {
            feed.takeStates().forEach(change -> seen.add(change.state()));
            return seen.contains(wanted);
        });
    }

    @Test
    void aSessionStartsPausesStepsAndStartsAgain() throws InterruptedException {
        try (LiveSession live = new LiveSession(SampleRun.SETTINGS)) {
            SessionFeed first = live.feed();
            live.start();
            awaitState(first, SessionState.TRAINING);
            await("a decision", () -> first.decisions() > 5);

            live.pause();
            awaitState(first, SessionState.PAUSED);
            long paused = first.decisions();
            live.stepOnce();
            await("a step", () -> first.decisions() == paused + 1);

            live.restart();
            SessionFeed second = live.feed();
            assertThat(second).isNotSameAs(first);
            await("a decision of the second run", () -> second.decisions() > 0);
            awaitState(first, SessionState.CLOSED);
            assertThat(first.decisions()).as("the first run has ended").isEqualTo(paused + 1);
        }
    }
}
