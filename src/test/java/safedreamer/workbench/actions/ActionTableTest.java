package safedreamer.workbench.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ActionTableTest {

    private final List<String> done = new ArrayList<>();
    private boolean possible = true;
    private final ActionTable table = new ActionTable(List.of(
            action("undo", "Undo a change", "Ctrl+Z"),
            action("redo", "Redo a change", "Ctrl+Shift+Z"),
            action("what-if", "Ask what if", "W").when(() -> possible),
            action("one", "Iteration 1", "1").in("That iteration"),
            action("two", "Iteration 2", "2").in("That iteration"),
            action("three", "Iteration 3", "3").in("That iteration"),
            action("silent", "Has no key")));

    private WindowAction action(String id, String words, String... keys) {
        return WindowAction.of(id, ActionGroup.RUN, words, () -> done.add(id), keys);
    }

    private boolean press(KeyCode code, boolean shift, boolean control, boolean editing) {
        return table.press(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false), editing);
    }

    @Test
    void aKeyDoesWhatTheTableSays() {
        assertThat(press(KeyCode.Z, false, true, false)).isTrue();
        assertThat(press(KeyCode.Z, true, true, false)).isTrue();
        assertThat(press(KeyCode.NUMPAD2, false, false, false)).isTrue();
        assertThat(press(KeyCode.Z, false, false, false)).isFalse();
        assertThat(done).containsExactly("undo", "redo", "two");
    }

    @Test
    void lettersAndTheEditingKeysBelongToTheTextThatIsEdited() {
        assertThat(press(KeyCode.W, false, false, true)).isFalse();
        assertThat(press(KeyCode.Z, false, true, true)).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void whatCannotBeDoneNowLeavesItsKeyToOthers() {
        possible = false;
        assertThat(press(KeyCode.W, false, false, false)).isFalse();
        possible = true;
        assertThat(press(KeyCode.W, false, false, false)).isTrue();
    }

    @Test
    void aFamilyIsOneLineAndWhatHasNoKeyIsNone() {
        assertThat(table.keyLines(ActionGroup.RUN))
                .containsEntry("1 … 3", "That iteration")
                .containsEntry("Ctrl+Shift+Z", "Redo a change")
                .hasSize(4);
    }

    @Test
    void wordsAreFoundInAnyOrder() {
        assertThat(table.search("change undo")).extracting(WindowAction::id).containsExactly("undo");
        assertThat(table.search("")).hasSize(7);
        assertThat(table.search("ask")).extracting(WindowAction::id).first().isEqualTo("what-if");
    }

    @Test
    void noKeyMeansTwoThings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActionTable(List.of(action("a", "A", "W"), action("b", "B", "W"))))
                .withMessage("W is the key of a and of b");
    }
}
