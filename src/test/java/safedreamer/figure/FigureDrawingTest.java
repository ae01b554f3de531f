package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FigureDrawingTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    private final Sketch sketch = new Sketch();

    @Test
    void nothingIsDrawnOutside() {
        LearningRun[] runs = new LearningRun[8];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = LearningCurvesTest.run("vector (changed), seed " + i, 12.25);
        }

        FigureDrawing.draw(LearningCurvesTest.of(runs), sketch, WIDTH, HEIGHT);

        assertThat(sketch.lines).allSatisfy(line -> {
            assertThat(Arrays.stream(line.x())).allMatch(x -> x >= 0 && x <= WIDTH);
            assertThat(Arrays.stream(line.y())).allMatch(y -> y >= 0 && y <= HEIGHT);
        });
        assertThat(sketch.words)
                .allMatch(word -> word.x() >= 0 && word.x() < WIDTH && word.y() > 0 && word.y() < HEIGHT);
        assertThat(sketch.discs).allMatch(disc -> disc[0] <= WIDTH && disc[1] <= HEIGHT);
    }

    @Test
    void aLegendThatFillsItsLinePushesThePanelsDown() {
        LearningRun[] runs = new LearningRun[8];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = LearningCurvesTest.run("small, seed " + i, 2);
        }

        FigureDrawing.draw(LearningCurvesTest.of(runs), sketch, WIDTH, HEIGHT);

        double lowest = sketch.words.stream()
                .filter(word -> word.text().startsWith("small, seed"))
                .mapToDouble(Sketch.Word::y)
                .max()
                .orElseThrow();
        assertThat(word("Return (").y()).isGreaterThan(lowest + 15);
    }

    @Test
    void ticksStandWhereTheirValuesAre() {
        FigureDrawing.draw(LearningCurvesTest.of(LearningCurvesTest.run("small, seed 1", 2)), sketch, WIDTH, HEIGHT);

        // The limit, b = 2, is as high as the tick of 2 on the axis of costs.
        double limit = sketch.lines.stream()
                .filter(line -> line.pen().dash() == Dash.DASHED)
                .mapToDouble(line -> line.y()[0])
                .findFirst()
                .orElseThrow();
        assertThat(sketch.words)
                .filteredOn(word -> word.text().equals("2") && word.y() > HEIGHT / 2)
                .hasSize(1)
                .allMatch(word -> Math.abs(word.y() - limit) < 5);
        assertThat(word("b = 2").y()).isCloseTo(limit, within(5.0));
    }

    @Test
    void everythingIsSaid() {
        FigureDrawing.draw(LearningCurvesTest.of(LearningCurvesTest.run("small, seed 1", 2)), sketch, WIDTH, HEIGHT);

        assertThat(sketch.words)
                .extracting(Sketch.Word::text)
                .contains("Learning", "b = 2", "Training (decisions made)", "Return (sum of rewards per episode)");
    }

    private Sketch.Word word(String start) {
        return sketch.words.stream()
                .filter(word -> word.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
