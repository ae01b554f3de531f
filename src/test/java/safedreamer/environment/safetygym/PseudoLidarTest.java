package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PseudoLidarTest {

    private static final double[] EDGES = {0, -0.0, 1, -1, 1e-300, -1e-300, 3e5, Math.tan(Math.PI / 8)};

    private static double byArcTangent(double x, double y) {
        double angle = Math.atan2(y, x);
        return (angle < 0 ? angle + 2 * Math.PI : angle) * 8 / Math.PI;
    }

    /** A full turn and none are the same direction. */
    private static void agree(double x, double y) {
        double apart = Math.abs(PseudoLidar.sectors(x, y) - byArcTangent(x, y));
        assertThat(Math.min(apart, PseudoLidar.BINS - apart))
                .as("(%s, %s)", x, y)
                .isLessThan(1e-14);
    }

    @Test
    void sectorsAreTheAngleOfEveryDirection() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            agree(random.nextDouble(-3, 3), random.nextDouble(-3, 3) * Math.pow(10, random.nextInt(-5, 5)));
        }
    }

    @Test
    void sectorsAreTheAngleOnAxesDiagonalsAndBounds() {
        for (double x : EDGES) {
            for (double y : EDGES) {
                if (x != 0 || y != 0) {
                    agree(x, y);
                }
            }
        }
        assertThat(PseudoLidar.sectors(0, 0)).isZero();
    }

    @Test
    void anObjectShowsInItsSectorAndBesideIt() {
        double[] bins = new double[2 + PseudoLidar.BINS];
        PseudoLidar lidar = new PseudoLidar(3);
        double quarterOfTheSecond = 1.25 * Math.PI / 8;
        lidar.see(Math.cos(quarterOfTheSecond), Math.sin(quarterOfTheSecond), bins, 2);

        assertThat(bins[3]).isCloseTo(2 / 3., within(1e-14));
        assertThat(bins[4]).isCloseTo(0.25 * 2 / 3., within(1e-14));
        assertThat(bins[2]).isCloseTo(0.75 * 2 / 3., within(1e-14));
        assertThat(bins[10]).isZero();
    }

    @Test
    void nothingIsSeenAtTheEndOfTheRange() {
        double[] bins = new double[PseudoLidar.BINS];
        new PseudoLidar(3).see(-3, 0, bins, 0);
        assertThat(bins).containsOnly(0);
    }
}
