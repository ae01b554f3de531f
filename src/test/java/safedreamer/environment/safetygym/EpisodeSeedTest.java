package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeSeedTest {

    private static final int SEEDS = 400;

    @Test
    void everySeedMakesAStreamOfItsOwn() {
        Set<Long> hashes = new HashSet<>();
        for (long seed = -1000; seed < 1000; seed++) {
            hashes.add(EpisodeSeed.hash(seed));
        }

        assertThat(hashes).hasSize(2000).allMatch(hash -> hash >= 0 && hash <= 0xFFFF_FFFFL);
    }

    /** Hazards of both episodes are compared with all of the other's, since a shifted stream would rename them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void neighbouringSeedsShareNoHazard(int apart) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Layout one = layout(seed);
            Layout other = layout(seed + apart);
            for (int i = 2; i < one.x().length; i++) {
                for (int j = 2; j < other.x().length; j++) {
                    assertThat(Math.hypot(one.x()[i] - other.x()[j], one.y()[i] - other.y()[j]))
                            .isGreaterThan(1e-5);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void layoutsOfNeighbouringSeedsAreUncorrelated(int apart) {
        double products = 0;
        double squares = 0;
        int count = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Layout one = layout(seed);
            Layout other = layout(seed + apart);
            for (int i = 0; i < one.x().length; i++) {
                products += one.x()[i] * other.x()[i] + one.y()[i] * other.y()[i];
                squares += one.x()[i] * one.x()[i] + one.y()[i] * one.y()[i];
                count += 2;
            }
        }

        // Four standard deviations of the correlation of that many unrelated numbers.
        assertThat(Math.abs(products / squares)).isLessThan(4 / Math.sqrt(count));
    }

    private static Layout layout(long seed) {
        return new LayoutSampler(Tasks.level("SafetyPointGoal1").placements())
                .sample(new RandomState(EpisodeSeed.hash(seed)));
    }
}
