package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class InkTest {

    @Test
    void blendingRoundsEachChannelToTheNearest() {
        for (int under = 0; under < 256; under += 5) {
            for (int over = 0; over < 256; over += 5) {
                for (int alpha = 0; alpha < 256; alpha += 15) {
                    int grey = 0xFF000000 | under << 16 | under << 8 | under;
                    int ink = alpha << 24 | over << 16 | over << 8 | over;
                    int expected = (int) Math.round((over * alpha + under * (255 - alpha)) / 255.0);
                    int mixed = Ink.blend(grey, ink, 1);
                    assertThat(mixed).isEqualTo(0xFF000000 | expected << 16 | expected << 8 | expected);
                }
            }
        }
    }

    @Test
    void onlyTheHashFormIsAColour() {
        assertThat(Ink.of("#0072B2")).isEqualTo(0xFF0072B2);
        assertThat(Ink.of("#0072B2", 0.5)).isEqualTo(0x800072B2);
        assertThatThrownBy(() -> Ink.of("blue")).hasMessageContaining("#RRGGBB").hasMessageContaining("blue");
    }
}
