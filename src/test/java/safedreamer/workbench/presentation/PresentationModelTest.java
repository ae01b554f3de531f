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
        assertThat(presentation.wants(decision, now)).isTrue();
        presentation.show(decision, new float[0], now);
        PlanTrace trace = decision.trace();
        assertThat(trace).isNotNull();
        return trace;
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
        assertThat(presentation.wants(run.decide(planner.settings().get()), now))
                .isFalse();
    }

    @Test
    void decisionsThatComeTooFastToReadArePassedOver() {
        presentation.toggle();
        decide();
        DecisionRecord next = run.decide(planner.settings().get());
        assertThat(presentation.wants(next, now + SECOND / 10)).isFalse();
        assertThat(presentation.wants(next, now + SECOND)).isTrue();
    }

    @Test
    void whereItRejectsAFirstSearchThatRejectsNextToNothingHasToWait() {
        presentation.toggle();
        presentation.open(3);
        planner.field("costLimit").type("50");
        DecisionRecord lenient = run.decide(planner.settings().get());
        assertThat(rejected(iterations(lenient).getFirst())).isZero();
        presentation.show(lenient, new float[0], now);
        assertThat(sentence())
                .isEqualTo("Of the first 69 futures it rejects none; of the last, around the best, "
                        + rejected(iterations(lenient).getLast()) + ".");
        assertThat(presentation.wants(lenient, now + 4 * SECOND)).isFalse();
        assertThat(presentation.wants(lenient, now + 5 * SECOND)).isTrue();

        planner.field("costLimit").type("0");
        DecisionRecord strict = run.decide(planner.settings().get());
        assertThat(rejected(iterations(strict).getFirst())).isEqualTo(69);
        assertThat(presentation.wants(strict, now + SECOND)).isTrue();
        presentation.show(strict, new float[0], now + SECOND);
        assertThat(sentence()).isEqualTo("Of the first 69 futures it rejects 69; of the last, around the best, 69.");
        assertThat(presentation.selection().iteration().get()).isEqualTo(1);
        presentation.open(4);
        assertThat(presentation.selection().iteration().get()).isEqualTo(SelectionModel.LAST);
        assertThat(presentation.wants(lenient, now + 2 * SECOND)).isTrue();
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
