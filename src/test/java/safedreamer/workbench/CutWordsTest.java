package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** At the smallest size no word of the window is cut off, unless a tooltip has the whole. */
final class CutWordsTest {

    @Test
    void everyWordIsThereOrInATooltip() throws Exception {
        try (WindowFixture window =
                new WindowFixture(Theme.LIGHT, WorkbenchOptions.SMALLEST_WIDTH, WorkbenchOptions.SMALLEST_HEIGHT)) {
            window.showDeceivedRun();
            Set<String> cut = new TreeSet<>();
            for (int tab = 0;
                    tab
                            < WindowFixture.<Integer>onFx(
                                    () -> window.window.panels().tabs());
                    tab++) {
                int shown = tab;
                look(window, () -> window.window.panels().show(shown), cut);
            }
            look(window, () -> window.model.decisions().goToIndex(60), cut);
            look(window, window.model.shown()::askWhatIf, cut);
            look(window, window.model.decisions()::live, cut);
            for (String over : List.of("keys", "new-run", "bundle-save", "palette", "chart-zoom", "presentation")) {
                look(window, () -> window.window.actions().find(over).act().run(), cut);
                look(window, window::putAway, cut);
            }
            assertThat(cut).isEmpty();
        }
    }

    private static void look(WindowFixture window, Runnable first, Set<String> cut) {
        WindowFixture.onFx(() -> {
            first.run();
            return null;
        });
        window.awaitPulses(2);
        WindowFixture.onFx(() -> cut.addAll(cut(window.window.scene().getRoot())));
    }

    private static List<String> cut(Parent parent) {
        List<String> cut = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Labeled label && isOneLine(label) && isCut(label)) {
                cut.add(label.getId() + ": " + label.getText());
            }
            if (child instanceof Parent more) {
                cut.addAll(cut(more));
            }
        }
        return cut;
    }

    /** Lines of lists and tables are as wide as somebody makes them; a titled pane holds more than its title. */
    private static boolean isOneLine(Labeled label) {
        return !(label instanceof IndexedCell<?>) && !(label instanceof TitledPane);
    }

    private static boolean isCut(Labeled label) {
        String whole = label.getText();
        return label.lookup(".text") instanceof Text text
                && text.isVisible()
                && whole != null
                && !whole.isEmpty()
                && label.getTooltip() == null
                && !text.getText().equals(whole);
    }
}
