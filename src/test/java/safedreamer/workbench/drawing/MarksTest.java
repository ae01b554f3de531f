package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MarksTest {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final Raster raster = new Raster(60, 60, 1);
    private final Marks marks = new Marks(raster, new Stroke(raster));

    MarksTest() {
        raster.clear(WHITE);
    }

    private double darkness() {
        double sum = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                sum += 1 - (raster.at(x, y) & 0xFF) / 255.0;
            }
        }
        return sum;
    }

    @Test
    void aDiscCoversItsArea() {
        marks.disc(30.3, 29.7, 12, BLACK);
        assertThat(darkness()).isCloseTo(Math.PI * 144, within(3.0));
    }

    @Test
    void aRingCoversItsBandAndNothingWithin() {
        marks.ring(30, 30, 12, 2, BLACK);
        assertThat(darkness()).isCloseTo(Math.PI * (13 * 13 - 11 * 11), within(4.0));
        assertThat(raster.at(30, 30)).isEqualTo(WHITE);
    }

    @Test
    void aPolygonIsTheSameEitherWayRound() {
        marks.polygon(new double[] {10, 10, 50, 15, 40, 50}, BLACK);
        double area = darkness();
        assertThat(area).isCloseTo(0.5 * Math.abs(40 * 40 - 30 * 5), within(6.0));
        raster.clear(WHITE);
        marks.polygon(new double[] {40, 50, 50, 15, 10, 10}, BLACK);
        assertThat(darkness()).isCloseTo(area, within(1e-9));
    }

    @Test
    void aCrossAndARingDifferInShape() {
        marks.cross(30, 30, 6, 2, BLACK);
        assertThat(raster.at(30, 30)).isEqualTo(BLACK);
        assertThat(raster.at(30, 23)).isEqualTo(WHITE);
        assertThat(raster.at(25, 25)).isNotEqualTo(WHITE);
    }

    @Test
    void hatchingLeavesSomeOfTheGround() {
        marks.hatch(10, 10, 50, 50, 6, BLACK);
        assertThat(darkness()).isBetween(0.1 * 1600, 0.5 * 1600);
        assertThat(raster.at(5, 30)).isEqualTo(WHITE);
    }

    @Test
    void whatLiesOutsideThePictureIsLeftOut() {
        marks.disc(-30, 30, 10, BLACK);
        marks.polygon(new double[] {-50, -50, -20, -50, -20, -20}, BLACK);
        marks.hatchedDisc(100, 100, 10, 4, BLACK);
        assertThat(darkness()).isZero();
    }
}
