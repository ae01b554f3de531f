package safedreamer.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;
import safedreamer.workbench.selection.SelectionModel;

final class SearchViewModelTest {

    private final SelectionModel selection = new SelectionModel();
    private final SearchViewModel search = new SearchViewModel(selection);
    private final DecisionRecord decision = new SampleRun(4, 0).decide(SampleRun.SETTINGS.planner());

    private PlanTrace trace() {
        PlanTrace trace = decision.trace();
        assertThat(trace).isNotNull();
        return trace;
    }

    @Test
    void theLastIterationIsLookedAtUntilAnotherIsChosen() {
        search.show(decision);
        assertThat(search.iterations().get()).isEqualTo(3);
        assertThat(search.iterationIndex()).isEqualTo(2);
        search.choose(1);
        assertThat(search.iterationIndex()).isEqualTo(0);
        search.choose(9);
        assertThat(search.iterationIndex()).as("there is no ninth").isEqualTo(0);
        search.choose(3);
        assertThat(selection.iteration().get()).as("the last is followed").isEqualTo(SelectionModel.LAST);
    }

    @Test
    void aShorterSearchIsLookedAtInItsLastIteration() {
        selection.iteration().set(5);
        assertThat(selection.iterationIndex(3)).isEqualTo(2);
        assertThat(selection.iterationIndex(6)).isEqualTo(4);
    }

    @Test
    void theSentenceSaysCountsAndBranch() {
        search.show(decision);
        int safe = trace().iterations().get(0).safeCount();
        search.choose(1);
        String branch =
                trace().iterations().get(0).branch() == Branch.MAXIMISE_RETURN ? "maximise return" : "reduce cost";
        assertThat(search.sentence().get()).isEqualTo(safe + " of 69 safe, at least 8 wanted: " + branch + ".");
        assertThat(search.wholeSentence().get()).startsWith("Iteration 1 of 3: " + safe);
    }

    @Test
    void whereTheRuleDoesNotAskHowManyAreSafeNothingIsSaidOfIt() {
        IterationSummary summary = new IterationSummary(2, 6, 41, 500, 0, Branch.MAXIMISE_RETURN, 50, 0);
        assertThat(summary.sentence()).isEqualTo("41 of 500 safe: maximise return.");
    }

    @Test
    void brokenScoresAreSaid() {
        IterationSummary summary = new IterationSummary(2, 6, 0, 500, 50, Branch.REDUCE_COST, 50, 3);
        assertThat(summary.sentence())
                .isEqualTo("0 of 500 safe, at least 50 wanted: reduce cost. 3 had no finite score and ranked last.");
    }

    @Test
    void aRandomDecisionLeavesThePanelEmpty() {
        search.show(decision);
        search.show(new SampleRun(4, 0).explore());
        assertThat(search.trace().get()).isNull();
        assertThat(search.sentence().get()).isEqualTo("This decision was made without a search.");
    }

    @Test
    void spreadCurvesBeginWithTheInitialSpreadAndEndWithTheLastRefit() {
        SpreadCurves curves = SpreadCurves.of(trace());
        assertThat(curves.actionSize()).isEqualTo(2);
        assertThat(curves.points()).isEqualTo(4);
        assertThat(curves.mean()[0][0]).isEqualTo(1f);
        float[] last = trace().last().stdAfter();
        float sum = 0;
        float largest = 0;
        for (int h = 0; h < 8; h++) {
            sum += last[2 * h + 1];
            largest = Math.max(largest, last[2 * h + 1]);
        }
        assertThat(curves.mean()[1][3]).isEqualTo(sum / 8);
        assertThat(curves.largest()[1][3]).isEqualTo(largest);
        assertThat(curves.smallest()[1][3]).isLessThanOrEqualTo(curves.mean()[1][3]);
    }
}
