package safedreamer.workbench.belief;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.junit.jupiter.api.Test;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

final class BeliefFoldTest {

    private final ReadOnlyDoubleWrapper height = new ReadOnlyDoubleWrapper(632);
    private final SelectionModel selection = new SelectionModel();
    private final BeliefFold fold = new BeliefFold(height.getReadOnlyProperty(), selection.mode());

    @Test
    void itIsOpenWhereThereIsRoomAndNotBesideTwoScenes() {
        assertThat(fold.open().get()).isTrue();
        selection.mode().set(Mode.WHAT_IF);
        assertThat(fold.open().get()).isFalse();
        selection.mode().set(Mode.PAST);
        height.set(440);
        assertThat(fold.open().get()).isFalse();
        assertThat(fold.wish()).as("nobody said anything").isNull();
    }

    @Test
    void whatSomebodySaidStays() {
        height.set(440);
        fold.open().set(true);
        height.set(430);
        selection.mode().set(Mode.WHAT_IF);
        assertThat(fold.open().get()).isTrue();
        assertThat(fold.wish()).isTrue();
    }
}
