package safedreamer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Ink;

/** The program's sign, in every size; pictures of it are in target/screenshots. */
final class WindowIconTest {

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySizeShowsThePlanAndTheHazardOnItsOwnGround() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        for (int size : WindowIcon.SIZES) {
            Image icon = WindowFixture.onFx(() -> WindowIcon.of(size));
            BufferedImage picture = SwingFXUtils.fromFXImage(icon, null);
            ImageIO.write(
                    picture, "png", folder.resolve("icon-" + size + ".png").toFile());
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size);
            assertThat(picture.getRGB(0, 0) >>> 24).as("a clear corner").isLessThan(64);
            assertThat(colours(picture)).contains(Ink.of(Palette.DARK.panel()), Ink.of(Palette.DARK.chosen()));
        }
    }

    /** A new file of it is in target/screenshots. */
    @Test
    void theAppImageHasTheSameSign() throws Exception {
        BufferedImage file = ImageIO.read(Path.of("assets", "icon.png").toFile());
        Image icon = WindowFixture.onFx(() -> WindowIcon.of(file.getWidth()));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(icon, null), "png", written);
        assertThat(colourOfEach(file))
                .isEqualTo(colourOfEach(ImageIO.read(new ByteArrayInputStream(written.toByteArray()))));
    }

    private static int[] colourOfEach(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
