package safedreamer.workbench.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SelectionModelTest {

    private final SelectionModel selection = new SelectionModel();

    @Test
    void whatIsPinnedIsPointedAtWhereNothingElseIs() {
        selection.pin(4);
        selection.pointAt(9);
        assertThat(selection.trajectory().get()).isEqualTo(9);
        selection.pointAt(SelectionModel.NONE);
        assertThat(selection.trajectory().get()).isEqualTo(4);
        selection.pin(4);
        assertThat(selection.trajectory().get()).isEqualTo(SelectionModel.NONE);
    }

    @Test
    void stepsStayWithinTheHorizon() {
        selection.moveStep(1, 8);
        assertThat(selection.step().get()).isEqualTo(1);
        selection.moveStep(-3, 8);
        assertThat(selection.step().get()).isZero();
        selection.moveStep(100, 8);
        assertThat(selection.step().get()).isEqualTo(8);
    }

    @Test
    void escapeLetsGoOfEverythingAndSaysSoOnce() {
        selection.pin(4);
        selection.step().set(2);
        selection.tick(812);
        assertThat(selection.forgetTrajectory()).isTrue();
        assertThat(selection.trajectory().get()).isEqualTo(SelectionModel.NONE);
        assertThat(selection.step().get()).isEqualTo(SelectionModel.NONE);
        assertThat(selection.ticked().get()).isEqualTo(SelectionModel.NEWEST);
        assertThat(selection.forgetTrajectory()).isFalse();
    }

    @Test
    void anotherDecisionIsLookedAtWithoutWhatWasPinned() {
        selection.pin(4);
        selection.lookAt(812);
        assertThat(selection.trajectory().get()).isEqualTo(SelectionModel.NONE);
        assertThat(selection.mode().get()).isEqualTo(Mode.PAST);
        selection.live();
        assertThat(selection.decision().get()).isEqualTo(SelectionModel.NEWEST);
    }
}
