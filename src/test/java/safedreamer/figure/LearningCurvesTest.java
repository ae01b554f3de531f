package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

    /** Two exploring episodes of 30 decisions, three of 200 of the agent. */
    static LearningRun run(String label, double costLimit) {
        return new LearningRun(
                label,
                new double[] {30, 60, 260, 460, 660},
                new double[] {-1, 1, 2, 6, 10},
                new double[] {80, 0, 4, 2, 0},
                new double[] {30, 30, 200, 200, 200},
                new boolean[] {true, true, false, false, false},
                costLimit);
    }

    static Figure of(LearningRun... runs) {
        return LearningCurves.of("Learning", List.of(runs), Palette.LIGHT, Map.of("command", "figure learning"));
    }

    @Test
    void rewardAndCostHaveAnAxisEach() {
        Figure figure = of(run("small, seed 1", 2));
        assertThat(figure.panels()).extracting(panel -> panel.axis().quantity()).containsExactly("Return", "Cost");
        assertThat(figure.panels().get(0).y()).isEqualTo(new Range(-1, 10));
    }

    @Test
    void meansAreOfTheAgentsEpisodesAlone() {
        Line mean =
                only(Line.class, of(run("small, seed 1", 2)).panels().get(0)).get(0);
        assertThat(mean.xs()).containsExactly(260, 460, 660);
        assertThat(mean.ys()).containsExactly(2, 4, 6);
    }

    @Test
    void exploringIsOpenAndDoesNotFrameTheAxisOfTheAgentsCosts() {
        Panel costs = of(run("small, seed 1", 2)).panels().get(1);
        List<Points> points = only(Points.class, costs);
        assertThat(points.get(0).ys()).containsExactly(80, 0);
        assertThat(points.get(0).style().filled()).isFalse();
        assertThat(points.get(1).ys()).containsExactly(4, 2, 0);
        assertThat(points.get(1).style().filled()).isTrue();
        assertThat(costs.y()).isEqualTo(new Range(0, 4));
    }

    @Test
    void aRunThatStillExploresShowsAllOfIt() {
        LearningRun exploring = new LearningRun(
                "young",
                new double[] {30},
                new double[] {-1},
                new double[] {80},
                new double[] {30},
                new boolean[] {true},
                2);
        Figure figure = of(exploring);
        assertThat(figure.panels().get(1).y()).isEqualTo(new Range(2, 80));
        assertThat(figure.caption()).doesNotContain("instead of");
    }

    @Test
    void oneRunWearsTheColoursOfRewardsAndCosts() {
        Figure figure = of(run("small, seed 1", 2));
        assertThat(pens(figure))
                .containsExactly(
                        new Pen(Ink.opaque(Palette.LIGHT.reward()), 2.2, Dash.SOLID),
                        new Pen(Ink.opaque(Palette.LIGHT.unsafe()), 2.2, Dash.DASH_DOT));
        assertThat(figure.legend()).isEmpty();
    }

    @Test
    void severalRunsWearTheirOwnTheSameInBothPanelsAndInTheLegend() {
        Figure figure = of(run("small, seed 1", 2), run("small, seed 2", 2));
        List<Pen> pens = pens(figure);
        assertThat(pens).extracting(Pen::dash).containsExactly(Dash.SOLID, Dash.SOLID, Dash.DASH_DOT, Dash.DASH_DOT);
        assertThat(pens.get(0).ink())
                .isEqualTo(pens.get(2).ink())
                .isNotEqualTo(pens.get(1).ink());
        assertThat(figure.legend()).extracting(LegendEntry::label).containsExactly("small, seed 1", "small, seed 2");
        assertThat(figure.legend())
                .extracting(entry -> entry.pen().ink())
                .containsExactly(pens.get(0).ink(), pens.get(1).ink());
        assertThat(figure.legend().get(0).point().marker())
                .isNotEqualTo(figure.legend().get(1).point().marker());
    }

    @Test
    void eachLimitIsDrawnOnce() {
        Panel costs = of(run("a", 2), run("b", 2), run("c", 0.5)).panels().get(1);
        assertThat(costs.limits()).extracting(Limit::label).containsExactly("b = 2", "b = 0.5");
    }

    @Test
    void theCaptionSaysThatExploringEpisodesAreShorter() {
        assertThat(of(run("small, seed 1", 2)).caption()).contains("30 decisions instead of 200");
    }

    private static List<Pen> pens(Figure figure) {
        List<Pen> pens = new ArrayList<>();
        figure.panels().forEach(panel -> only(Line.class, panel).forEach(line -> pens.add(line.pen())));
        return pens;
    }

    private static <T extends Mark> List<T> only(Class<T> type, Panel panel) {
        return panel.marks().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
