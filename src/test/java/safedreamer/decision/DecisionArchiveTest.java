package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;

class DecisionArchiveTest {

    private static final List<DecisionRecord> MADE = new ArrayList<>();

    @BeforeAll
    static void plan() {
        SampleRun run = new SampleRun(4, 0);
        for (int i = 0; i < 5; i++) {
            MADE.add(run.explore());
        }
        PlannerSettings settings = SampleRun.SETTINGS.planner();
        for (int i = 0; i < 60; i++) {
            settings = i == 30 ? ParameterTable.of(PlannerSettings.class).with(settings, "costLimit", 9.0) : settings;
            MADE.add(run.decide(settings));
        }
    }

    private static DecisionArchive filled(DecisionArchive archive) {
        MADE.forEach(archive::onDecision);
        return archive;
    }

    @Test
    void everyDecisionHasASummaryWithWhatItWasPlannedWith() {
        DecisionArchive archive = filled(new DecisionArchive());

        assertThat(archive.size()).isEqualTo(65);
        assertThat(archive.summary(2).searched()).isFalse();
        assertThat(archive.summary(2).expectedCost()).isNaN();
        DecisionSummary summary = archive.summary(20);
        assertThat(summary.decision()).isEqualTo(21);
        assertThat(summary.branch()).isIn((Object[]) Branch.values());
        assertThat(summary.candidates()).isEqualTo(69);
        assertThat(archive.summary(34).settings()).isSameAs(summary.settings());
        assertThat(archive.summary(35).settings().costLimit()).isEqualTo(9);
    }

    @Test
    void theExpectedCostIsTheMeanOverTheElites() {
        PlanOutcome plan = PlanOutcome.of(MADE.get(40).trace());
        var last = MADE.get(40).trace().last();
        double sum = 0;
        int elites = 0;
        for (int i = 0; i < last.candidates(); i++) {
            if (last.eliteRank()[i] >= 0) {
                sum += last.episodeCost()[i];
                elites++;
            }
        }

        assertThat(elites).isEqualTo(last.eliteCount()).isPositive();
        assertThat(plan.expectedCost()).isEqualTo(sum / elites);
    }

    @Test
    void olderSearchesAreThinnedEvenlyButSummariesNever() {
        long one = RecordSize.ofTrace(MADE.get(50));
        DecisionArchive archive = filled(new DecisionArchive(10, 20 * one, 1 << 30));

        assertThat(archive.size()).isEqualTo(65);
        assertThat(archive.heldBytes()).isLessThan(20 * one + 65 * RecordSize.ofRest(MADE.get(50)) + one);
        for (long newest = 56; newest <= 65; newest++) {
            assertThat(archive.find(newest).record().trace())
                    .as("of %s", newest)
                    .isNotNull();
        }
        assertThat(archive.find(21).thinned()).isTrue();
        assertThat(archive.find(21).settings()).isEqualTo(MADE.get(20).trace().settings());
        assertThat(archive.find(32).record().trace()).as("one of the even ones").isNotNull();
        assertThat(archive.find(3).thinned()).as("nothing was searched").isFalse();
    }

    @Test
    void bookmarkedDecisionsStayWholeUntilTheBookmarkGoes() {
        DecisionArchive archive = new DecisionArchive(5, 1, 1);
        for (DecisionRecord made : MADE) {
            archive.onDecision(made);
            if (made.decision() == 21) {
                archive.bookmark(21, "why so far left?");
            }
        }
        assertThat(archive.find(21).record().trace()).isNotNull();
        assertThat(archive.find(22)).isNull();
        assertThat(archive.bookmarks()).containsExactly(java.util.Map.entry(21L, "why so far left?"));

        archive.removeBookmark(21);
        SampleRun more = new SampleRun(4, 65);
        for (int i = 0; i < 6; i++) {
            archive.onDecision(more.decide(SampleRun.SETTINGS.planner()));
        }
        assertThat(archive.find(21)).isNull();
        assertThat(archive.indexOf(21)).isEqualTo(20);
    }

    @Test
    void theTrackIsThatOfTheEpisodeUpToTheDecision() {
        DecisionArchive archive = filled(new DecisionArchive());
        float[] track = archive.track(65);

        assertThat(track).hasSize(2 * 65);
        assertThat(track[128]).isEqualTo((float) MADE.get(64).scene().agentX());
        assertThat(archive.track(10)).hasSize(20);
        assertThat(archive.track(0)).isEmpty();
    }

    @Test
    void readersSeeWholeSummariesWhileDecisionsAreAdded() throws InterruptedException {
        DecisionArchive archive = new DecisionArchive(5, 1 << 16, 1 << 16);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<String> fault = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                int size = archive.size();
                for (int i = Math.max(0, size - 50); i < size; i++) {
                    DecisionSummary summary = archive.summary(i);
                    if (summary == null || summary.decision() != i + 1) {
                        fault.set("summary " + i + " of " + size + ": " + summary);
                    }
                    archive.find(i + 1L);
                }
            }
        });
        reader.start();
        DecisionRecord model = MADE.get(40);
        for (long decision = 1; decision <= 20_000; decision++) {
            archive.onDecision(numbered(model, decision));
        }
        done.set(true);
        reader.join();

        assertThat(fault.get()).isNull();
        assertThat(archive.size()).isEqualTo(20_000);
    }

    static DecisionRecord numbered(DecisionRecord model, long decision) {
        return new DecisionRecord(
                decision,
                (int) (1 + decision / 200),
                (int) (decision % 200),
                model.phase(),
                model.variant(),
                model.observation(),
                model.scene(),
                model.trace(),
                model.paths(),
                model.action(),
                model.reward(),
                model.cost(),
                model.after(),
                model.planMillis(),
                model.state());
    }
}
