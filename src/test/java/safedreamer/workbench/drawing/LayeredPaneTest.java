package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;

final class LayeredPaneTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int RED = 0xFFFF0000;

    private final Raster raster = new Raster(40, 40, 1);

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** A black ground with one word, and a red dot over it that wanders. */
    private static final class Wanderer extends LayeredPane {
        private int backdrops;
        private int grounds;
        private int at = 5;

        Wanderer() {
            super(new SimpleObjectProperty<>(Palette.LIGHT));
        }

        @Override
        protected boolean drawBackdrop(Sheet sheet) {
            backdrops++;
            sheet.raster().rectangle(0, 20, 40, 22, BLACK);
            return true;
        }

        @Override
        protected void drawGround(Sheet sheet) {
            grounds++;
            sheet.raster().rectangle(0, 0, 40, 20, BLACK);
            sheet.texts().write("ground", 0, 0, Anchor.START, Weight.PLAIN, BLACK);
        }

        @Override
        protected void drawTop(Sheet sheet) {
            sheet.raster().rectangle(at, 10, at + 1, 11, RED);
            sheet.texts().write("top", 0, 0, Anchor.START, Weight.PLAIN, BLACK);
        }
    }

    private void draw(Wanderer pane, TextLayer texts, Raster on, Palette palette) {
        on.clear(WHITE);
        Stroke stroke = new Stroke(on);
        texts.begin();
        pane.draw(new Sheet(on, stroke, new Marks(on, stroke), texts, palette, 40, 40));
        texts.end();
    }

    @Test
    void theGroundIsDrawnAnewOnlyWhenItHasChanged() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    Wanderer pane = new Wanderer();
                    TextLayer texts = new TextLayer(11);
                    draw(pane, texts, raster, Palette.LIGHT);
                    pane.at = 8;
                    pane.redraw();
                    draw(pane, texts, raster, Palette.LIGHT);
                    assertThat(pane.grounds).isEqualTo(1);
                    assertThat(raster.at(8, 10)).isEqualTo(RED);
                    assertThat(raster.at(5, 10)).as("the top of before").isEqualTo(BLACK);
                    assertThat(raster.at(20, 30)).isEqualTo(WHITE);
                    assertThat(texts.used()).isEqualTo(2);

                    pane.redrawGround();
                    draw(pane, texts, raster, Palette.LIGHT);
                    assertThat(pane.grounds).isEqualTo(2);
                    assertThat(pane.backdrops).isEqualTo(1);
                    assertThat(raster.at(20, 21)).as("the backdrop of before").isEqualTo(BLACK);
                    draw(pane, texts, raster, Palette.DARK);
                    assertThat(pane.backdrops).as("another theme").isEqualTo(2);
                    assertThat(pane.grounds).as("another theme").isEqualTo(3);
                    draw(pane, texts, new Raster(50, 40, 1), Palette.DARK);
                    assertThat(pane.grounds).as("another size").isEqualTo(4);
                    return null;
                })
                .get();
    }
}
