package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StrokeTest {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final Raster raster = new Raster(40, 40, 1);
    private final Stroke stroke = new Stroke(raster);

    StrokeTest() {
        raster.clear(WHITE);
    }

    /** Darkness of the whole picture, in fully black pixels. */
    private double darkness() {
        double sum = 0;
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                sum += 1 - (raster.at(x, y) & 0xFF) / 255.0;
            }
        }
        return sum;
    }

    @Test
    void aLineCoversItsLengthTimesItsWidthWhateverItsSlope() {
        for (double[] end : new double[][] {{35, 5}, {35, 20}, {35, 35}, {20, 35}, {5, 35}}) {
            raster.clear(WHITE);
            stroke.pen(3).moveTo(5, 5).lineTo(end[0], end[1]).draw(BLACK);
            double length = Math.hypot(end[0] - 5, end[1] - 5);
            double roundEnds = Math.PI * 1.5 * 1.5;
            assertThat(darkness()).isBetween(0.97 * (3 * length + roundEnds), 1.03 * (3 * length + roundEnds));
        }
    }

    @Test
    void aTranslucentLineIsNoDarkerWhereItMeetsItself() {
        int half = Ink.withOpacity(BLACK, 0.5);
        stroke.pen(4).moveTo(5, 20).lineTo(20, 20).lineTo(35, 20).lineTo(5, 20).draw(half);
        assertThat(raster.at(20, 20) & 0xFF).isBetween(126, 128);
        assertThat(raster.at(20, 20)).isEqualTo(raster.at(12, 20));
    }

    @Test
    void dashesRunOnAroundCorners() {
        stroke.pen(1, 6, 4)
                .moveTo(5.5, 5.5)
                .lineTo(13.5, 5.5)
                .lineTo(13.5, 30.5)
                .draw(BLACK);
        assertThat(raster.at(8, 5)).as("first dash").isEqualTo(BLACK);
        assertThat(raster.at(13, 5)).as("gap at the corner").isEqualTo(WHITE);
        assertThat(raster.at(13, 10)).as("second dash, 10 to 16 along the line").isEqualTo(BLACK);
        assertThat(raster.at(13, 15)).as("second gap").isEqualTo(WHITE);
    }

    @Test
    void whatLiesOutsideThePictureIsLeftOut() {
        stroke.pen(3).moveTo(-1000, -1000).lineTo(1000, 1000).draw(BLACK);
        assertThat(raster.at(20, 20)).isEqualTo(BLACK);
        stroke.pen(3).moveTo(500, -500).lineTo(900, -100).draw(BLACK);
        assertThat(raster.at(39, 0)).isEqualTo(WHITE);
    }

    @Test
    void denseScreensGetMorePixelsForTheSameLine() {
        Raster dense = new Raster(40, 40, 2);
        dense.clear(WHITE);
        new Stroke(dense).pen(2).moveTo(5, 20).lineTo(35, 20).draw(BLACK);
        assertThat(dense.deviceWidth()).isEqualTo(80);
        assertThat(dense.at(40, 38)).isEqualTo(BLACK);
        assertThat(dense.at(40, 41)).isEqualTo(BLACK);
        assertThat(dense.at(40, 44)).isEqualTo(WHITE);
    }
}
