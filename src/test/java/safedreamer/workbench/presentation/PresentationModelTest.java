package safedreamer.workbench.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.decision.DecisionArchive;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;
import safedreamer.workbench.trust.TrustViewModel;

/** The script without a screen: the real planner decides, in a sample of a run. */
final class PresentationModelTest {

    private static final long SECOND = 1_000_000_000;

    private final List<PlannerSettings> applied = new ArrayList<>();
    private final DecisionArchive archive = new DecisionArchive();
    private final PlannerViewModel planner =
            new PlannerViewModel(SampleRun.SETTINGS.planner(), 200, applied::add, change -> {});
    private final PresentationModel presentation =
            new PresentationModel(Mode.DEMO, planner, new TrustViewModel(() -> archive, new SelectionModel(), 0.997));
    private final SampleRun run = new SampleRun(4, 20_600);
    private long now = SECOND;

    private PlanTrace decide() {
        DecisionRecord decision = run.decide(planner.settings().get());
        archive.onDecision(decision);
        now += SECOND;
        offer(decision, now);
        PlanTrace trace = decision.trace();
        assertThat(trace).isNotNull();
        return trace;
    }

    private void offer(DecisionRecord decision, long nanoTime) {
        presentation.offer(decision, () -> new float[0], nanoTime);
    }

    private String sentence() {
        return presentation.sentence().get();
    }

    @Test
    void theScriptGoesRoundAndEachSceneIsOneKeyAway() {
        presentation.toggle();
        List<PresentedScene> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seen.add(presentation.scene().get());
            presentation.step(1);
        }
        assertThat(seen).containsExactly(PresentedScene.values());
        assertThat(presentation.scene().get()).isEqualTo(PresentedScene.SEES);
        presentation.step(-1);
        assertThat(presentation.scene().get()).isEqualTo(PresentedScene.TRUST);
        presentation.open(3);
        assertThat(presentation.scene().get()).isEqualTo(PresentedScene.REJECTS);
        presentation.open(7);
        assertThat(presentation.scene().get()).isEqualTo(PresentedScene.REJECTS);
    }

    @Test
    void theSentenceCountsWhatTheSearchCounted() {
        presentation.toggle();
        presentation.open(4);
        PlanTrace enough = decide();
        assertThat(enough.last().branch()).isEqualTo(Branch.MAXIMISE_RETURN);
        assertThat(sentence())
                .isEqualTo(enough.last().safeCount() + " of 69 imagined futures are safe; at least 8, so the planner"
                        + " takes the best of them.");

        presentation.open(5);
        PlanTrace none = decide();
        assertThat(none.settings().costLimit()).isZero();
        assertThat(none.last().safeCount()).isZero();
        assertThat(sentence())
                .isEqualTo("0 of 69 imagined futures are safe; fewer than 8, so the planner reduces cost first.");

        presentation.open(2);
        assertThat(sentence()).startsWith("It has just imagined 69 futures of 8 decisions, 3 times over");
        presentation.open(1);
        assertThat(sentence())
                .matches("The nearest hazard is \\d\\.\\d\\d m away; the agent believes \\d\\.\\d\\d m\\..*");
        presentation.open(6);
        assertThat(sentence()).isEqualTo("No stretch was planned as safe yet.");
    }

    @Test
    void scenesMoveTheLimitAndLeavingPutsItBack() {
        planner.field("costLimit").type("3");
        presentation.toggle();
        presentation.open(4);
        assertThat(applied).last().extracting(PlannerSettings::costLimit).isEqualTo(0.75);
        presentation.open(5);
        assertThat(applied).last().extracting(PlannerSettings::costLimit).isEqualTo(0.0);
        presentation.slide(1);
        assertThat(applied).last().extracting(PlannerSettings::costLimit).isEqualTo(50.0);
        presentation.toggle();
        assertThat(applied).last().extracting(PlannerSettings::costLimit).isEqualTo(3.0);
    }

    @Test
    void decisionsAreShownWhileItIsOnAlone() {
        String waiting = sentence();
        offer(run.decide(planner.settings().get()), now);
        assertThat(sentence()).isEqualTo(waiting);
    }

    @Test
    void decisionsThatComeTooFastToReadArePassedOver() {
        presentation.toggle();
        decide();
        String first = sentence();
        DecisionRecord next = run.decide(planner.settings().get());
        offer(next, now + SECOND / 10);
        assertThat(sentence()).isEqualTo(first);
        offer(next, now + SECOND);
        assertThat(sentence()).isNotEqualTo(first);
    }

    @Test
    void aDecisionThatRejectsSomeIsHeldAgainstThoseThatRejectNextToNothing() {
        DecisionRecord some = decideUntil(true);
        DecisionRecord none = decideUntil(false);
        presentation.toggle();
        presentation.open(3);
        assertThat(presentation.selection().iteration().get()).isEqualTo(1);
        offer(none, now += SECOND);
        assertThat(sentence()).isEqualTo(rejectedWords(none));
        offer(some, now += SECOND);
        assertThat(sentence()).isEqualTo(rejectedWords(some));
        offer(none, now += SECOND);
        assertThat(sentence()).as("held").isEqualTo(rejectedWords(some));

        presentation.open(2);
        assertThat(presentation.selection().iteration().get()).isEqualTo(SelectionModel.LAST);
        offer(none, now += SECOND);
        presentation.open(3);
        assertThat(sentence()).as("the last that rejected some").isEqualTo(rejectedWords(some));

        planner.field("costLimit").type("50");
        DecisionRecord lenient = run.decide(planner.settings().get());
        offer(lenient, now += SECOND);
        assertThat(sentence()).as("the slider is obeyed").isEqualTo(rejectedWords(lenient));
    }

    /** The next decision of the run at its b that rejects a tenth of its first futures, or that does not. */
    private DecisionRecord decideUntil(boolean rejects) {
        for (int i = 0; i < 100; i++) {
            DecisionRecord decision = run.decide(planner.settings().get());
            if (rejected(iterations(decision).getFirst()) >= 0.1 * 69 == rejects) {
                return decision;
            }
        }
        throw new AssertionError("no such decision");
    }

    private static String rejectedWords(DecisionRecord decision) {
        int first = rejected(iterations(decision).getFirst());
        int last = rejected(iterations(decision).getLast());
        return "Of the first 69 futures it rejects " + (first == 0 ? "none" : first)
                + "; of the last, around the best, " + (last == 0 ? "none" : last) + ".";
    }

    private static List<PlanIteration> iterations(DecisionRecord decision) {
        PlanTrace trace = decision.trace();
        assertThat(trace).isNotNull();
        return trace.iterations();
    }

    private static int rejected(PlanIteration iteration) {
        return iteration.candidates() - iteration.safeCount();
    }

    @Test
    void eachSceneShowsItsLayersAndNoMoreThanSixtyLines() {
        presentation.toggle();
        presentation.open(3);
        assertThat(presentation.selection().shown(Overlay.SAFE).get()).isFalse();
        assertThat(presentation.selection().shown(Overlay.UNSAFE).get()).isTrue();
        presentation.open(4);
        DecisionRecord crowded = run.decide(
                ParameterTable.of(PlannerSettings.class).with(SampleRun.SETTINGS.planner(), "gaussianSamples", 300));
        presentation.show(crowded, new float[0], now);
        assertThat(presentation.left().caption().get()).endsWith("drawn 60 of 305");
    }
}
