package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RandomStateTest {

    /** Documented output of {@code numpy.random.RandomState(0).random_sample(3)}. */
    @Test
    void givesNumPysFirstNumbersOfSeedZero() {
        RandomState random = new RandomState(0);

        assertThat(random.nextDouble()).isEqualTo(0.5488135039273248);
        assertThat(random.nextDouble()).isEqualTo(0.7151893663724195);
        assertThat(random.nextDouble()).isEqualTo(0.6027633760716439);
    }

    /** The test value of the C++ standard (section rand.predef): the 10000th output of mt19937 with seed 5489. */
    @Test
    void isTheStandardMersenneTwister() {
        RandomState random = new RandomState(5489);
        for (int i = 1; i < 10_000; i++) {
            random.nextInt();
        }

        assertThat(Integer.toUnsignedLong(random.nextInt())).isEqualTo(4123659995L);
    }

    @Test
    void aCopyGoesOnAsTheOriginalWithoutMovingIt() {
        RandomState random = new RandomState(42);
        random.nextInt();
        double peeked = random.copy().nextDouble();

        assertThat(random.nextDouble()).isEqualTo(peeked);
    }

    @Test
    void choosesEachOfFiveEquallyOften() {
        RandomState random = new RandomState(7);
        int[] counts = new int[5];
        for (int i = 0; i < 10_000; i++) {
            counts[random.choice(5)]++;
        }

        // Five standard deviations.
        for (int count : counts) {
            assertThat(count).isBetween(1800, 2200);
        }
    }

    @Test
    void aChoiceOfOneTakesNoNumber() {
        RandomState random = new RandomState(3);

        assertThat(random.choice(1)).isZero();
        assertThat(random.nextDouble()).isEqualTo(new RandomState(3).nextDouble());
    }

    @Test
    void refusesWhatNumPyRefuses() {
        assertThatThrownBy(() -> new RandomState(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomState(1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomState(0).choice(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
