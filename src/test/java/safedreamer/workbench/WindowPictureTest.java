package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.workbench.drawing.Ink;

/** The window with a run in it, as pictures to look at: target/screenshots. */
final class WindowPictureTest {

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "DARK,1440,900", "LIGHT,1180,720"})
    void everyPanelIsDrawnInTheColoursOfTheTheme(Theme theme, int width, int height) throws Exception {
        try (WindowFixture fixture = new WindowFixture(theme, width, height)) {
            fixture.showLearnedRun();
            Path file = fixture.shoot("window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
            assertThat(count(picture, Ink.of(theme.palette().safe())))
                    .as("safe")
                    .isGreaterThan(500);
            assertThat(count(picture, Ink.of(theme.palette().unsafe())))
                    .as("unsafe")
                    .isGreaterThan(200);
            assertThat(count(picture, Ink.of(theme.palette().reward())))
                    .as("reward")
                    .isGreaterThan(100);
        }
    }

    private static int count(BufferedImage picture, int argb) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }
}
