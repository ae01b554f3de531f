package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a colour means can be told by people who see colours otherwise, and words can be read. Vision is simulated with the
 * matrices of Machado, Oliveira and Fernandes (2009) at severity 1, in linear RGB; distances are CIE76 in CIELAB (D65);
 * contrast is WCAG's.
 */
final class PaletteTest {

    private static final List<Palette> THEMES = List.of(Palette.LIGHT, Palette.DARK);

    private enum Vision {
        USUAL,
        PROTANOPIA,
        DEUTERANOPIA,
        TRITANOPIA;

        private double[] matrix() {
            return switch (this) {
                case USUAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
                case PROTANOPIA ->
                    new double[] {
                        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                    };
                case DEUTERANOPIA ->
                    new double[] {
                        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                    };
                case TRITANOPIA ->
                    new double[] {
                        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                    };
            };
        }

        double[] seen(double[] linear) {
            double[] matrix = matrix();
            double[] out = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    out[row] += matrix[3 * row + column] * linear[column];
                }
                out[row] = Math.clamp(out[row], 0.0, 1.0);
            }
            return out;
        }
    }

    private static double[] linear(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = (rgb >> 8 * (2 - i) & 0xFF) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(String one, String other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(String one, String other, Vision vision) {
        double[] a = lab(vision.seen(linear(one)));
        double[] b = lab(vision.seen(linear(other)));
        return Math.sqrt(Stream.of(0, 1, 2)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    @ParameterizedTest
    @EnumSource(Vision.class)
    void safeAndUnsafeAreFarApartForEverybody(Vision vision) {
        for (Palette palette : THEMES) {
            assertThat(distance(palette.safe(), palette.unsafe(), vision)).isGreaterThan(80);
            assertThat(distance(palette.unsafe(), palette.reward(), vision)).isGreaterThan(35);
            for (String data : List.of(palette.safe(), palette.unsafe(), palette.reward(), palette.executed())) {
                assertThat(distance(data, palette.panel(), vision))
                        .as("data on its ground")
                        .isGreaterThan(35);
                assertThat(distance(data, palette.chosen(), vision))
                        .as("the plan among futures")
                        .isGreaterThan(25);
            }
        }
    }

    /** The measure itself, against figures of the design: a test that could not tell red from green would be none. */
    @Test
    void theMeasureKnowsWhichPairsAreTaken() {
        assertThat(distance("#D62728", "#2CA02C", Vision.DEUTERANOPIA)).isLessThan(10);
        assertThat(distance("#AA4499", Palette.LIGHT.safe(), Vision.PROTANOPIA)).isLessThan(12);
        assertThat(distance(Palette.LIGHT.safe(), Palette.LIGHT.unsafe(), Vision.DEUTERANOPIA))
                .isBetween(104.0, 112.0);
        assertThat(distance(Palette.DARK.safe(), Palette.DARK.unsafe(), Vision.PROTANOPIA))
                .isBetween(82.0, 90.0);
        assertThat(distance(Palette.LIGHT.reward(), Palette.LIGHT.safe(), Vision.TRITANOPIA))
                .as("so reward and safe never meet without another dash")
                .isLessThan(15);
    }

    @Test
    void marksStandOutAndWordsCanBeRead() {
        for (Palette palette : THEMES) {
            for (String mark : List.of(palette.safe(), palette.unsafe(), palette.reward(), palette.executed())) {
                assertThat(contrast(mark, palette.panel()))
                        .as("a mark %s", mark)
                        .isGreaterThan(3);
            }
            for (String ground : List.of(palette.panel(), palette.raised(), palette.window())) {
                assertThat(contrast(palette.text(), ground)).as("words").isGreaterThan(7);
                assertThat(contrast(palette.muted(), ground)).as("quiet words").isGreaterThan(4.5);
            }
            assertThat(contrast(palette.chosen(), palette.panel())).isGreaterThan(15);
        }
        assertThat(contrast(Palette.LIGHT.unsafe(), "#FFFFFF"))
                .as("why words are never in this colour")
                .isBetween(3.8, 4.0);
    }

    /** A map's cells are washed with a data colour, at most half; buttons that are chosen turn text and ground about. */
    @Test
    void wordsCanBeReadOnWashesAndOnChosenButtons() {
        for (Palette palette : THEMES) {
            for (String data : List.of(palette.safe(), palette.unsafe(), palette.reward())) {
                assertThat(contrast(palette.text(), washed(data, palette.panel(), 0.52)))
                        .as("words on %s", data)
                        .isGreaterThan(4.5);
            }
            assertThat(contrast(palette.panel(), palette.text()))
                    .as("a chosen button")
                    .isGreaterThan(7);
            assertThat(contrast(washed(palette.text(), palette.panel(), 0.65), palette.panel()))
                    .as("what is not shown among the overlays")
                    .isGreaterThan(4.5);
        }
    }

    /** A colour over a ground, as screens mix them. */
    private static String washed(String colour, String ground, double strength) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int over = Integer.parseInt(colour, at, at + 2, 16);
            int under = Integer.parseInt(ground, at, at + 2, 16);
            mixed.append(String.format(Locale.ROOT, "%02X", Math.round(strength * over + (1 - strength) * under)));
        }
        return mixed.toString();
    }
}
