package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** On a plot whose values are places: 0..100 to the right, 0..100 upwards, its lower left corner at (0, 100). */
class MarkTest {

    private static final Pen PEN = Pen.solid("#332288", 2);

    private final Sketch sketch = new Sketch();
    private final Plot plot = new Plot(sketch, 0, 0, 100, 100, new Range(0, 100), new Range(0, 100));

    @Test
    void aLineStopsWhereAValueIsMissing() {
        double[] xs = {0, 10, 20, 30, 40, 50};
        double[] ys = {1, 2, Double.NaN, 4, Double.NaN, 6};
        Line line = new Line(xs, ys, PEN);

        line.draw(plot);

        // A single value between two that are missing is no line.
        assertThat(sketch.lines).hasSize(1);
        assertThat(sketch.lines.get(0).x()).containsExactly(0, 10);
        assertThat(sketch.lines.get(0).y()).containsExactly(99, 98);
        assertThat(line.y()).isEqualTo(new Range(1, 6));
    }

    @Test
    void aPointBeyondAnAxisThatItDoesNotFrameIsAnArrowHeadOnItsEdge() {
        Points.Style open = new Points.Style(Marker.CIRCLE, Ink.opaque("#332288"), false);
        Points points = new Points(new double[] {10, 20, 30, 40}, new double[] {50, 900, Double.NaN, -3}, open, false);

        points.draw(plot);

        assertThat(sketch.rings).containsExactly(new double[] {10, 50});
        assertThat(sketch.lines).hasSize(2);
        assertThat(Arrays.stream(sketch.lines.get(0).y())).allMatch(y -> y > 0 && y < 15);
        assertThat(Arrays.stream(sketch.lines.get(1).y())).allMatch(y -> y > 85 && y < 100);
        assertThat(points.y().isEmpty()).isTrue();
        assertThat(new Points(points.xs(), points.ys(), open, true).y()).isEqualTo(new Range(-3, 900));
    }

    @Test
    void aBandIsTheRoomBetweenItsLines() {
        Band band = new Band(new double[] {0, 100}, new double[] {10, 20}, new double[] {30, 60}, "#007A5A");

        band.draw(plot);

        assertThat(sketch.areas).hasSize(1);
        assertThat(sketch.areas.get(0)).containsExactly(90, 80, 40, 70);
        assertThat(sketch.lines).hasSize(2);
        assertThat(band.y()).isEqualTo(new Range(10, 60));
    }

    @Test
    void aBandStopsWhereItsEndsAreUnknown() {
        double[] xs = {0, 10, 20, 30, 40};
        double[] lows = {10, 10, Double.NaN, 20, 20};
        double[] highs = {30, 30, 40, 40, 40};

        new Band(xs, lows, highs, "#007A5A").draw(plot);

        assertThat(sketch.areas).containsExactly(new double[] {90, 90, 70, 70}, new double[] {80, 80, 60, 60});
    }

    @Test
    void aLimitIsDashedAcrossThePlotAndHatchedAboveOnly() {
        Limit mark = new Limit(25, "b = 25", "#111111");
        mark.draw(plot);

        Sketch.Stroke limit = sketch.lines.get(sketch.lines.size() - 1);
        assertThat(limit.pen().dash()).isEqualTo(Dash.DASHED);
        assertThat(limit.x()).containsExactly(0, 100);
        assertThat(limit.y()).containsExactly(75, 75);
        assertThat(sketch.lines.subList(0, sketch.lines.size() - 1))
                .isNotEmpty()
                .allSatisfy(hatch -> {
                    assertThat(Arrays.stream(hatch.y())).allMatch(y -> y <= 75 && y > 65);
                    assertThat(Arrays.stream(hatch.x())).allMatch(x -> x >= 0 && x <= 100);
                });
        assertThat(mark.y()).isEqualTo(new Range(25, 50));
    }
}
