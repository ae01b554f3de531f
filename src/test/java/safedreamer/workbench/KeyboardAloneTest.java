package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.SessionState;
import safedreamer.workbench.actions.Keys;
import safedreamer.workbench.actions.WindowAction;
import safedreamer.workbench.planner.ParameterField;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.selection.Overlay;

/**
 * Each action that there is, once by its key and once by its words in the palette: before it the window is brought to where
 * the action has something to do, after it something that can be seen or heard of is another.
 */
final class KeyboardAloneTest {

    private static final int ITERATIONS = 9;
    private static final int MIDDLE = 80;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.LIGHT, 1440, 900);
        window.showDeceivedRun();
        PlannerSettings long9 =
                ParameterTable.of(PlannerSettings.class).with(SampleRun.SETTINGS.planner(), "iterations", ITERATIONS);
        window.commands.feed.onDecision(new SampleRun(4, 20_600).decide(long9));
        window.commands.feed.onState(SessionState.PAUSED, null);
        window.awaitPulses(12);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyActionIsDoneByItsKey() {
        List<WindowAction> keyed =
                actions().stream().filter(action -> !action.keys().isEmpty()).toList();
        assertThat(keyed).hasSizeGreaterThan(40);
        for (WindowAction action : keyed) {
            prepare(action.id());
            Map<String, Object> before = seen();
            Keys keys = Keys.of(action.keys().get(0));
            press(keys.code(), keys.shift(), keys.shortcut());
            assertThat(seen()).as("%s by %s", action.id(), action.keyWords()).isNotEqualTo(before);
            tidy();
        }
    }

    @Test
    void everyActionIsDoneByItsWords() {
        assertThat(actions()).hasSizeGreaterThan(50);
        for (WindowAction action : actions()) {
            prepare(action.id());
            Map<String, Object> before = seen();
            press(KeyCode.K, false, true);
            onFx(() -> ((TextField) window.find("palette-words")).setText(action.words()));
            press(KeyCode.ENTER, false, false);
            assertThat(seen()).as("%s by “%s”", action.id(), action.words()).isNotEqualTo(before);
            tidy();
        }
    }

    private List<WindowAction> actions() {
        return window.window.actions().all();
    }

    private static void onFx(Runnable work) {
        WindowFixture.onFx(() -> {
            work.run();
            return null;
        });
    }

    /** The Headless platform's robot forgets the shift key. */
    private void press(KeyCode code, boolean shift, boolean control) {
        onFx(() -> {
            Node owner = window.window.scene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    /** Where the action can be done and changes something. */
    private void prepare(String id) {
        onFx(() -> {
            switch (id) {
                case "undo", "redo" -> changeLimit(id.equals("redo"));
                case "decision-before", "decision-after", "decision-far-before", "decision-far-after" -> toThePast();
                case "first", "live", "cost-before", "cost-after" -> toThePast();
                case "apply", "as-it-was" -> askWhatIf();
                case "escape" -> window.window.toggleKeys();
                case "step-back" -> window.model.search().moveStep(2);
                case "setup-copy" -> Clipboard.getSystemClipboard().setContent(new ClipboardContent());
                default -> {
                    if (id.startsWith("iteration-")) {
                        window.model.search().choose(id.endsWith("-1") ? 2 : 1);
                    } else if (id.startsWith("tab-")) {
                        window.window.panels().show(id.equals("tab-1") ? 1 : 0);
                    }
                }
            }
        });
    }

    private void toThePast() {
        window.model.decisions().goToIndex(MIDDLE);
    }

    private void askWhatIf() {
        toThePast();
        window.model.shown().askWhatIf();
        window.model.whatIf().planner().field("costLimit").type("20");
    }

    private void changeLimit(boolean undone) {
        PlannerViewModel planner = window.model.planner();
        ParameterField limit = planner.field("costLimit");
        limit.type(limit.text().get().equals("7") ? "9" : "7");
        planner.settle(limit);
        if (undone) {
            window.model.controls().undo();
        }
    }

    /** Back to the newest decision, with nothing over the window and the focus nowhere in particular. */
    private void tidy() {
        for (int i = 0; i < 3; i++) {
            press(KeyCode.ESCAPE, false, false);
        }
        onFx(() -> {
            window.model.decisions().live();
            window.model.search().choose(ITERATIONS);
            window.model.selection().forgetTrajectory();
            for (Overlay overlay : Overlay.values()) {
                window.model.selection().shown(overlay).set(true);
            }
            if (window.window.scene().lookup("#imagination-pane") == null) {
                window.window.panels().toggleLarge();
            }
            window.window.scene().getRoot().requestFocus();
        });
        window.awaitPulses(1);
    }

    /** All that an action may change. */
    private Map<String, Object> seen() {
        return WindowFixture.onFx(() -> {
            WorkbenchModel model = window.model;
            Map<String, Object> seen = new LinkedHashMap<>();
            seen.put("decision", model.selection().decision().get());
            seen.put("mode", model.selection().mode().get());
            seen.put("iteration", model.search().iterationIndex());
            seen.put("future", model.selection().trajectory().get());
            seen.put("step", model.selection().step().get());
            List<Boolean> overlays = new ArrayList<>();
            for (Overlay overlay : Overlay.values()) {
                overlays.add(model.selection().shown(overlay).get());
            }
            seen.put("overlays", overlays);
            seen.put("close-up", model.imagination().closeUp().get());
            seen.put("bookmarks", Map.copyOf(window.commands.feed.archive().bookmarks()));
            seen.put("commands", List.copyOf(window.commands.given));
            seen.put("planners", List.copyOf(window.commands.planners));
            seen.put(
                    "clipboard", Objects.toString(Clipboard.getSystemClipboard().getString()));
            seen.put("restart", ((Labeled) window.find("restart")).getText());
            seen.put("layout", window.window.layout());
            seen.put("large", window.window.scene().lookup("#imagination-pane") == null);
            seen.put("belief", isShown("belief-chart"));
            for (String over : List.of("key-overlay", "command-palette", "prompt", "new-run", "presentation")) {
                seen.put(over, isShown(over));
            }
            seen.put(
                    "question",
                    window.find("prompt").lookup(".key-title") instanceof Label title ? title.getText() : "");
            seen.put("card", isShown("chart-figure"));
            seen.put("table", isShown("chart-table"));
            return seen;
        });
    }

    private boolean isShown(String id) {
        Node node = window.window.scene().lookup("#" + id);
        return node != null && node.isVisible();
    }
}
