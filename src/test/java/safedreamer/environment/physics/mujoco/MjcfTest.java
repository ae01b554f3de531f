package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjcfTest {

    @Test
    void elementsNestAndNumbersAreTheShortestThatReadBack() {
        String text = new Mjcf()
                .begin("body", "name", "vase0", "pos", new double[] {0.1 + 0.2, -1e-9, 0})
                .leaf("geom", "size", 0.1)
                .end()
                .toString();
        assertThat(text).isEqualTo("""
                <body name="vase0" pos="0.30000000000000004 -1.0E-9 0.0">
                  <geom size="0.1"/>
                </body>
                """);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mjcf().leaf("geom", "size", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "<", "/etc/passwd", "a&b"})
    void aNameThatCouldBeMoreThanANameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mjcf().leaf("geom", "name", name));
    }

    @Test
    void anElementWithoutAnEndIsRefused() {
        Mjcf mjcf = new Mjcf().begin("mujoco");
        assertThatIllegalStateException().isThrownBy(mjcf::toString);
    }
}
