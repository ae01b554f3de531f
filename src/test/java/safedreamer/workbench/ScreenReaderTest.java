package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.workbench.drawing.PixelPane;

/** Whoever hears the window hears a name at everything that takes the focus, and words for every picture. */
final class ScreenReaderTest {

    @ParameterizedTest
    @CsvSource({"1440,900", "1180,720"})
    void everythingThatTakesTheFocusAndEveryPictureHasWords(int width, int height) throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, width, height)) {
            window.showLongRun();
            Set<String> silent = new TreeSet<>();
            int heard = 0;
            for (int tab = 0;
                    tab
                            < WindowFixture.<Integer>onFx(
                                    () -> window.window.panels().tabs());
                    tab++) {
                int shown = tab;
                WindowFixture.onFx(() -> {
                    window.window.panels().show(shown);
                    for (Node node : all(window.window.scene().getRoot())) {
                        if (node instanceof TitledPane pane) {
                            pane.setExpanded(true);
                        }
                    }
                    return null;
                });
                window.awaitPulses(6);
                heard += listen(window, silent);
            }
            WindowFixture.onFx(() -> {
                window.model.selection().lookAt(window.tightest());
                window.model.shown().askWhatIf();
                return null;
            });
            window.awaitPulses(8);
            heard += listen(window, silent);
            assertThat(silent).as("without a name").isEmpty();
            assertThat(heard).as("controls and pictures that were listened to").isGreaterThan(60);
        }
    }

    @Test
    void soItIsInWhatLiesOverTheWindow() throws Exception {
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            window.showLearnedRun();
            Set<String> silent = new TreeSet<>();
            int below = listen(window, silent);
            Map<String, Integer> least = Map.of(
                    "new-run", 9, "bookmark", 3, "setup-paste", 3, "palette", 1, "chart-zoom", 6, "chart-table", 6);
            for (Map.Entry<String, Integer> over : least.entrySet()) {
                assertThat(listenOver(window, over.getKey(), silent) - below)
                        .as("controls and pictures of %s that were listened to", over.getKey())
                        .isGreaterThanOrEqualTo(over.getValue());
            }
            assertThat(listenOver(window, "presentation", silent)).isGreaterThanOrEqualTo(3);
            assertThat(silent).as("without a name").isEmpty();
        }
    }

    private static int listenOver(WindowFixture window, String action, Set<String> silent) {
        WindowFixture.onFx(() -> {
            window.window.actions().find(action).act().run();
            return null;
        });
        window.awaitPulses(3);
        int heard = listen(window, silent);
        WindowFixture.onFx(() -> {
            window.putAway();
            return null;
        });
        return heard;
    }

    private static int listen(WindowFixture window, Set<String> silent) {
        return WindowFixture.onFx(() -> {
            int count = 0;
            for (Node node : all(window.window.scene().getRoot())) {
                boolean asked = node instanceof PixelPane || (node.isFocusTraversable() && isNoMerePart(node));
                if (asked && isShown(node) && !isLegendMark(node)) {
                    count++;
                    if (name(node).isBlank()) {
                        silent.add(node.getClass().getSimpleName() + "#" + node.getId() + "." + node.getStyleClass());
                    }
                }
            }
            return count;
        });
    }

    /** Containers speak through what is in them. */
    private static boolean isNoMerePart(Node node) {
        return !(node instanceof ScrollPane) && !(node instanceof ScrollBar) && !(node instanceof SplitPane);
    }

    /** The sample of a mark beside the word for it. */
    private static boolean isLegendMark(Node node) {
        return node instanceof PixelPane && node.getParent() instanceof Labeled;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String name(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        if (node instanceof ComboBoxBase<?> || node instanceof Parent) {
            // A label that says it is this one's counts as its name.
            return all(node.getScene().getRoot()).stream()
                    .filter(each -> each instanceof Label label && node.equals(label.getLabelFor()))
                    .map(each -> ((Label) each).getText())
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            ObservableList<Node> children = parent.getChildrenUnmodifiable();
            children.forEach(child -> collect(child, into));
        }
    }
}
