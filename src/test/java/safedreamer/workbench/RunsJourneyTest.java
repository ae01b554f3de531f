package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import safedreamer.figure.RunColours;
import safedreamer.workbench.drawing.Ink;
import safedreamer.workbench.runs.ManyRuns;

/** Runs are found, filtered, chosen and compared, with keys alone, in the real window. */
final class RunsJourneyTest {

    private static final int RUNS_TAB = 4;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();

    private void press(WindowFixture window, KeyCode... keys) {
        robot.push(keys);
        window.awaitPulses(4);
    }

    /** The Headless platform's robot forgets the shift key. */
    private static void pressWithShift(WindowFixture window, KeyCode key, boolean control) {
        WindowFixture.onFx(() -> {
            Node owner = window.window.scene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, control, false, false));
            return null;
        });
        window.awaitPulses(4);
    }

    private static void await(WindowFixture window, BooleanSupplier condition) {
        Instant last = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            window.awaitPulses(2);
        }
    }

    private static String words(WindowFixture window, String id) {
        return WindowFixture.onFx(() -> ((Labeled) window.find(id)).getText());
    }

    private static int count(BufferedImage picture, Bounds where, String colour) {
        int argb = Ink.of(colour);
        int count = 0;
        for (int y = (int) where.getMinY(); y < where.getMaxY(); y++) {
            for (int x = (int) where.getMinX(); x < where.getMaxX(); x++) {
                count += picture.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void filterChooseTwoSeeBothCurves() throws Exception {
        ManyRuns.write(folder, 12, 20);
        try (WindowFixture window = new WindowFixture(Theme.LIGHT, 1440, 900, folder)) {
            press(window, KeyCode.SHORTCUT, KeyCode.DIGIT5);
            await(window, () -> words(window, "runs-counts").equals("12 runs"));
            pressWithShift(window, KeyCode.J, true);
            WindowFixture.onFx(() -> {
                window.find("runs-filter").requestFocus();
                return null;
            });
            robot.write("variant=OSRP, seed!=3");
            await(window, () -> words(window, "runs-counts").equals("4 of 12 runs"));

            TableView<?> table = (TableView<?>) window.find("runs-table");
            for (int i = 0;
                    i < 20 && WindowFixture.onFx(() -> window.window.scene().getFocusOwner()) != table;
                    i++) {
                robot.push(KeyCode.TAB);
            }
            press(window, KeyCode.DOWN);
            press(window, KeyCode.HOME);
            pressWithShift(window, KeyCode.DOWN, false);
            assertThat(WindowFixture.<Integer>onFx(
                            () -> table.getSelectionModel().getSelectedItems().size()))
                    .isEqualTo(2);
            window.awaitPulses(30);

            BufferedImage picture = ImageIO.read(window.shoot("runs-two").toFile());
            for (String chart : new String[] {"runs-returns", "runs-costs"}) {
                Node node = window.find(chart);
                Bounds where = WindowFixture.onFx(() -> node.localToScene(node.getLayoutBounds()));
                for (int run = 0; run < 2; run++) {
                    assertThat(count(picture, where, RunColours.colour(Theme.LIGHT.palette(), run)))
                            .as(chart + ", run " + run)
                            .isGreaterThan(40);
                }
                assertThat(count(picture, where, RunColours.colour(Theme.LIGHT.palette(), 3)))
                        .as("a run that is not chosen")
                        .isZero();
            }
            for (String chart : new String[] {"runs-returns", "runs-costs", "runs-pareto"}) {
                WindowFixture.onFx(() -> {
                    window.find(chart).requestFocus();
                    return null;
                });
                press(window, KeyCode.T);
                assertThat(((TableView<?>) window.find("chart-table")).getItems())
                        .as(chart + " as a table")
                        .hasSizeGreaterThanOrEqualTo(2);
                press(window, KeyCode.ESCAPE);
            }
            press(window, KeyCode.SHORTCUT, KeyCode.DIGIT1);
            pressWithShift(window, KeyCode.J, true);
            assertThat(WindowFixture.<Boolean>onFx(() -> window.find("timeline").getScene() != null))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "DARK,1440,900", "LIGHT,1180,720", "DARK,1180,720"})
    void pictures(Theme theme, int width, int height) throws Exception {
        ManyRuns.write(folder, 30, 20);
        try (WindowFixture window = new WindowFixture(theme, width, height, folder)) {
            String name = "runs-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            WindowFixture.onFx(() -> {
                window.window.panels().show(RUNS_TAB);
                return null;
            });
            await(window, () -> words(window, "runs-counts").equals("30 runs"));
            window.awaitPulses(30);
            window.shoot(name + "-low");
            WindowFixture.onFx(() -> {
                window.window.panels().toggleLarge();
                return null;
            });
            window.awaitPulses(30);
            BufferedImage picture = ImageIO.read(window.shoot(name + "-large").toFile());
            assertThat(picture.getWidth()).isEqualTo(width);
            WindowFixture.onFx(() -> {
                ((ToggleButton) window.find("runs-means")).fire();
                ((TableView<?>) window.find("runs-table")).getSelectionModel().selectRange(0, 6);
                ((ToggleButton) window.find("runs-sweep")).fire();
                ((TextField) window.find("sweep-file")).setText("absent/experiment.json");
                ((Button) window.find("sweep-start")).fire();
                return null;
            });
            window.awaitPulses(30);
            window.shoot(name + "-means");
            assertThat(words(window, "sweep-trouble")).contains("absent");
            WindowFixture.onFx(() -> {
                ((ToggleButton) window.find("runs-page-SETTINGS")).fire();
                return null;
            });
            window.awaitPulses(20);
            window.shoot(name + "-settings");
        }
    }
}
