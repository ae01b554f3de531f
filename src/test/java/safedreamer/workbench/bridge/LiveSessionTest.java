package safedreamer.workbench.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.decision.DecisionSummary;
import safedreamer.decision.KeptDecision;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.training.Continuation;
import safedreamer.training.RunFolder;
import safedreamer.training.SessionState;
import safedreamer.training.SmallRuns;
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

    /** The last step is over where the lock can be taken again. */
    private static Continuation goesOn(Path folder) {
        try (RunFolder again = RunFolder.take(folder)) {
            return again.continuation(notice -> {});
        }
    }

    @Test
    void aRunLeavesAFolderThatItCanGoOnFrom(@TempDir Path runs) throws InterruptedException {
        Path place = runs.resolve("deep/first");
        SessionFeed first;
        SessionFeed second;
        try (LiveSession live = new LiveSession(SmallRuns.settings(), place)) {
            first = live.feed();
            live.start();
            await("an episode", () -> first.decisions() > 20);
            live.changePlanner(SmallRuns.settings("planner.costLimit=7").planner());
            live.restart();
            second = live.feed();
            await("a decision of the second run", () -> second.decisions() > 20);
        }
        assertThat(first.folder()).isEqualTo(place);
        assertThat(second.folder()).isEqualTo(runs.resolve("deep/first-2"));
        assertThat(first.takeNotices()).containsExactly("This run is kept in " + place);

        Continuation from = goesOn(place);
        assertThat(from.checkpoint().decisions()).isEqualTo(first.decisions());
        assertThat(goesOn(runs.resolve("deep/first-2")).settings().planner().costLimit())
                .isEqualTo(7);
        RunDirectory run = RunDirectory.open(place);
        assertThat(RunStatus.read(run.status()).orElseThrow().state()).isEqualTo("CLOSED");
        assertThat(run.episodes()).isNotEmptyFile();
    }

    @Test
    void aRunFromTheDiskIsLookedAtUntouchedAndGoesOnWhenItIsTold(@TempDir Path runs) throws Exception {
        Path place = runs.resolve("first");
        try (LiveSession live = new LiveSession(SmallRuns.settings(), place)) {
            SessionFeed feed = live.feed();
            live.start();
            await("searches", () -> feed.decisions() > 110);
        }
        RunDirectory run = RunDirectory.open(place);
        String status = Files.readString(run.status());
        long decisions = goesOn(place).checkpoint().decisions();
        try (LiveSession live = new LiveSession(StoredRun.open(place))) {
            SessionFeed feed = live.feed();
            live.start();
            awaitState(feed, SessionState.PAUSED);
            assertThat(feed.takeRestored()).isTrue();
            assertThat(feed.archive().size()).isBetween(25, 60);
            assertThat(feed.archive().find(decisions)).isNotNull().matches(KeptDecision::replannable);
            assertThat(feed.archive().summary(0)).matches(DecisionSummary::searchForgotten);
            assertThat(feed.takeEpisodes()).hasSizeGreaterThan(3);
            assertThat(feed.takeUpdates()).isNotEmpty();
            assertThat(live.weights().get(60, TimeUnit.SECONDS).updates()).isPositive();
            assertThat(run.status()).hasContent(status.strip());

            live.stepOnce();
            await("the next decision", () -> feed.decisions() == decisions + 1);
            assertThat(RunStatus.read(run.status()).orElseThrow().state()).isEqualTo("PAUSED");
            live.resume();
            await("more of them", () -> feed.decisions() > decisions + 5);
            assertThat(feed.folder()).isEqualTo(place);
        }
        assertThat(goesOn(place).checkpoint().decisions()).isGreaterThan(decisions + 5);
    }

    @Test
    void whereNoFolderCanBeMadeItTrainsAllTheSameAndSaysSo(@TempDir Path runs) throws Exception {
        Path file = Files.createFile(runs.resolve("file"));
        try (LiveSession live = new LiveSession(SmallRuns.settings(), file.resolve("run"))) {
            SessionFeed feed = live.feed();
            live.start();
            await("decisions", () -> feed.decisions() > 5);
            assertThat(feed.folder()).isNull();
            assertThat(feed.takeNotices())
                    .singleElement()
                    .asString()
                    .startsWith("This run leaves nothing behind: ")
                    .contains(file.toString());
        }
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
