package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** Out of the window and back in, with the keyboard alone: figures, tables, pages, bundles, set-ups. */
final class ShareJourneyTest {

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Theme.LIGHT, 1440, 900);
        window.showLongRun();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static boolean holds(BooleanSupplier condition) {
        return WindowFixture.onFx(condition::getAsBoolean);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        window.awaitPulses(4);
    }

    private String words(String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    private void answer(String text) {
        WindowFixture.onFx(() -> {
            ((TextInputControl) window.find("prompt-answer")).setText(text);
            return null;
        });
        press(KeyCode.ENTER);
        window.awaitPulses(8);
    }

    private void focus(String id) {
        WindowFixture.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
    }

    private static Object focused(WindowFixture window) {
        return WindowFixture.onFx(() -> window.window.scene().getFocusOwner());
    }

    private String newestLogLine() {
        return WindowFixture.onFx(() -> window.model.log().entries().get(0).words()
                + window.model
                        .log()
                        .entries()
                        .get(window.model.log().entries().size() - 1)
                        .words());
    }

    @Test
    void aBundleIsSavedOpenedAsThePastAndAskedWhatIf() throws Exception {
        press(KeyCode.LEFT);
        long decision =
                WindowFixture.onFx(() -> window.model.selection().decision().get());
        press(KeyCode.SHORTCUT, KeyCode.S);
        Path file = folder.resolve("kept.zip");
        answer(file.toString());
        assertThat(newestLogLine()).contains("Written: " + file);
        assertThat(file).isNotEmptyFile();

        press(KeyCode.END);
        assertThat(words("mode-chip")).isEqualTo("LIVE");
        press(KeyCode.SHORTCUT, KeyCode.O);
        answer(folder.resolve("absent.zip").toString());
        assertThat(words("prompt-wrong")).contains("there is no file");
        answer(file.toString());

        assertThat(words("mode-chip")).isEqualTo("PAST");
        assertThat(WindowFixture.<Long>onFx(
                        () -> window.model.selection().decision().get()))
                .isEqualTo(SelectionModel.OPENED);
        assertThat(words("mode-help")).startsWith("Decision 20,279").contains("opened from kept.zip");
        assertThat(decision).isEqualTo(20_279);
        press(KeyCode.W);
        assertThat(words("mode-chip")).isEqualTo("WHAT-IF");
        assertThat(words("what-if-sentence")).isEqualTo("B decides as A does.");
        press(KeyCode.END);
        assertThat(holds(() -> window.model.selection().mode().get() == Mode.LIVE))
                .isTrue();
    }

    @Test
    void everyChartIsATableWithTheNumbersItShows() {
        SampleRun.updates(50).forEach(window.commands.feed::onUpdate);
        window.awaitPulses(6);
        List<List<String>> byTab = List.of(
                List.of(
                        "search-scatter",
                        "search-counts",
                        "search-spread",
                        "search-distribution",
                        "belief-chart",
                        "timeline"),
                List.of("return-chart", "cost-chart", "loss-chart"),
                List.of("promise-cost", "promise-return", "reliability"));
        for (int tab = 0; tab < byTab.size(); tab++) {
            int shown = tab;
            WindowFixture.onFx(() -> {
                window.window.panels().show(shown);
                return null;
            });
            window.awaitPulses(6);
            byTab.get(tab).forEach(this::showsItsTable);
        }
    }

    private void showsItsTable(String id) {
        focus(id);
        press(KeyCode.T);
        TableView<?> table = (TableView<?>) window.find("chart-table");
        assertThat(focused(window)).as(id).isEqualTo(table);
        assertThat(table.getItems()).as(id).isNotEmpty();
        press(KeyCode.ESCAPE);
        assertThat(window.window.scene().lookup("#chart-table")).as(id).isNull();
        assertThat(focused(window)).as(id).isEqualTo(window.find(id));
    }

    @Test
    void aZoomedChartStandsStillWhileTheRunGoesOn() {
        focus("search-scatter");
        press(KeyCode.D);
        Node picture = window.find("chart-figure");
        assertThat(focused(window)).isEqualTo(picture);
        window.commands.feed.onDecision(new SampleRun(4, 20_280).decide(SampleRun.SETTINGS.planner()));
        window.awaitPulses(6);
        assertThat(words("top-decision")).isEqualTo("20,281");
        WindowFixture.onFx(() -> {
            picture.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PLUS, false, false, false, false));
            return null;
        });
        press(KeyCode.RIGHT);
        assertThat(words("mode-chip")).as("arrows move the chart, not the run").isEqualTo("LIVE");
        robot.clickOn(window.find("card-live"));
        window.awaitPulses(4);
        assertThat(window.window.scene().lookup("#chart-card")).isNull();
    }

    @Test
    void theFocusedChartAndTheWholeDecisionAreWritten() throws Exception {
        press(KeyCode.LEFT);
        focus("search-counts");
        press(KeyCode.SHORTCUT, KeyCode.E);
        Path csv = folder.resolve("counts.csv");
        answer(csv.toString());
        assertThat(Files.readAllLines(csv).get(0)).startsWith("iteration,safe,unsafe");
        assertThat(focused(window)).isEqualTo(window.find("search-counts"));

        WindowFixture.onFx(() -> {
            window.window.actions().find("page").act().run();
            return null;
        });
        // The question's field takes keys only once it has been laid out.
        window.awaitPulses(4);
        Path page = folder.resolve("decision.html");
        answer(page.toString());
        assertThat(Files.readString(page)).contains("<h1>Decision 20,279").contains("<svg ");
    }

    @Test
    void theSetUpIsCopiedAndPastedAsText() {
        press(KeyCode.HOME);
        press(KeyCode.SHORTCUT, KeyCode.C);
        String copied = WindowFixture.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("--set planner.costLimit=2\n").contains("--set task=");

        press(KeyCode.SHORTCUT, KeyCode.V);
        WindowFixture.onFx(() -> {
            ((TextInputControl) window.find("prompt-answer"))
                    .setText(copied.replace("planner.costLimit=2\n", "planner.costLimit=7\n")
                            .replace("seed=1\n", "seed=2\n"));
            return null;
        });
        robot.clickOn(window.find("prompt-confirm"));
        window.awaitPulses(4);
        assertThat(window.commands.planners).last().extracting("costLimit").isEqualTo(7.0);
        assertThat(newestLogLine()).contains("but for what a run cannot change as it goes on: seed");
    }

    @Test
    void thePaletteFindsAnActionByItsWordsAndDoesIt() {
        press(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(holds(window.find("command-palette")::isVisible)).isTrue();
        robot.write("dark");
        press(KeyCode.ENTER);
        assertThat(window.window.theme().get()).isEqualTo(Theme.DARK);
        assertThat(holds(window.find("command-palette")::isVisible)).isFalse();
    }

    @Test
    void whatIfApplyAndUndoNeedNoMouse() {
        press(KeyCode.LEFT);
        press(KeyCode.W);
        tabTo("field-costLimit");
        press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("0");
        press(KeyCode.ENTER);
        assertThat(words("what-if-sentence")).contains("safe");
        tabTo("slider-horizon");
        press(KeyCode.A);
        assertThat(words("mode-chip")).isEqualTo("LIVE");
        assertThat(window.commands.planners).last().extracting("costLimit").isEqualTo(0.0);
        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.commands.planners).last().isEqualTo(SampleRun.SETTINGS.planner());
    }

    private void tabTo(String id) {
        for (int i = 0; i < 120; i++) {
            robot.push(KeyCode.TAB);
            boolean there = holds(() -> {
                Node owner = window.window.scene().getFocusOwner();
                return owner != null && id.equals(owner.getId());
            });
            if (there) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + id);
    }
}
