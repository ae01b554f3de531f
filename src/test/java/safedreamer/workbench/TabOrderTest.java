package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab comes to every control there is, in every state of the window, and past each of them; over the window it stays there. */
final class TabOrderTest {

    /** More presses than there are controls. */
    private static final int MOST = 250;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.LIGHT, 1440, 900);
        window.showDeceivedRun();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void onFx(Runnable work) {
        WindowFixture.onFx(() -> {
            work.run();
            return null;
        });
        window.awaitPulses(4);
    }

    private Parent root() {
        return window.window.scene().getRoot();
    }

    /** Where Tab goes from here until it is back: each once, and no further than there are controls. */
    private List<Node> around() {
        List<Node> order = new ArrayList<>();
        Set<Node> met = new HashSet<>();
        Robot keys = WindowFixture.onFx(Robot::new);
        Node at = WindowFixture.onFx(() -> window.window.scene().getFocusOwner());
        for (int i = 0; i < MOST && met.add(at); i++) {
            order.add(at);
            WindowFixture.onFx(() -> {
                keys.keyType(KeyCode.TAB);
                return null;
            });
            Node next = WindowFixture.onFx(() -> window.window.scene().getFocusOwner());
            assertThat(next).as("Tab stays at %s", at).isNotSameAs(at);
            at = next;
        }
        assertThat(at).as("it comes back to where it began").isSameAs(order.get(0));
        return order;
    }

    private void everythingIsReached(String state) {
        onFx(() -> window.find("pause").requestFocus());
        List<Node> reached = around();
        List<Node> wanted = WindowFixture.onFx(() -> OverlayFocus.stops(root()));
        assertThat(wanted).as(state).hasSizeGreaterThan(30);
        assertThat(reached).as(state).containsAll(stopsOfTab(wanted));
        arrowsGoOnInside(reached);
    }

    /** Of buttons of which one is chosen Tab stops at that one; arrows up and down go to the others (left and right are the decisions). */
    private static List<Node> stopsOfTab(List<Node> all) {
        return all.stream()
                .filter(node -> !(node instanceof ToggleButton button)
                        || button.getToggleGroup() == null
                        || button.isSelected())
                .toList();
    }

    private void arrowsGoOnInside(List<Node> reached) {
        for (Node node : reached) {
            if (node instanceof ToggleButton button
                    && button.getToggleGroup() != null
                    && button.getToggleGroup().getToggles().size() > 1) {
                boolean last = button.getToggleGroup().getToggles().getLast().equals(button);
                onFx(() -> {
                    button.requestFocus();
                    new Robot().keyType(last ? KeyCode.UP : KeyCode.DOWN);
                });
                Node now = WindowFixture.onFx(() -> window.window.scene().getFocusOwner());
                assertThat(now)
                        .as("beside %s", button)
                        .isNotSameAs(button)
                        .isInstanceOfSatisfying(
                                ToggleButton.class,
                                other -> assertThat(other.getToggleGroup()).isSameAs(button.getToggleGroup()));
            }
        }
    }

    @Test
    void everyControlOfEveryTabIsReachedAndLeft() {
        onFx(() -> ((TitledPane) window.find("more-settings")).setExpanded(true));
        for (int tab = 0;
                tab < WindowFixture.<Integer>onFx(() -> window.window.panels().tabs());
                tab++) {
            int shown = tab;
            onFx(() -> window.window.panels().show(shown));
            everythingIsReached("tab " + shown);
        }
    }

    @Test
    void soItIsInThePastAndInAWhatIf() {
        onFx(() -> window.model.decisions().goToIndex(60));
        everythingIsReached("past");
        onFx(() -> {
            window.model.shown().askWhatIf();
            window.model.whatIf().planner().field("costLimit").type("20");
        });
        everythingIsReached("what-if");
        onFx(() -> window.window.openChart(true));
        everythingIsReached("a chart apart");
    }

    @ParameterizedTest
    @CsvSource({"new-run,new-run", "setup-paste,prompt", "bookmark,prompt"})
    void overTheWindowTabStaysThere(String action, String overlay) {
        onFx(() -> window.window.actions().find(action).act().run());
        List<Node> order = around();
        List<Node> wanted = WindowFixture.onFx(() -> OverlayFocus.stops((Parent) window.find(overlay)));
        assertThat(order).containsExactlyInAnyOrderElementsOf(stopsOfTab(wanted));
        onFx(() -> wanted.get(0).requestFocusTraversal(TraversalDirection.PREVIOUS));
        assertThat(WindowFixture.<Node>onFx(() -> window.window.scene().getFocusOwner()))
                .isSameAs(wanted.get(wanted.size() - 1));
    }

    @Test
    void whereThereIsOneControlItKeepsTheFocus() {
        onFx(() -> window.window.openPalette());
        onFx(() -> window.find("palette-words").requestFocusTraversal(TraversalDirection.NEXT));
        assertThat(WindowFixture.<Node>onFx(() -> window.window.scene().getFocusOwner()))
                .isSameAs(window.find("palette-words"));
    }
}
