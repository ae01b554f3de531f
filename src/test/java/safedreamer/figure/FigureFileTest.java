package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import safedreamer.settings.UserError;

class FigureFileTest {

    private static final String NASTY = "a <b> & \"c\" \u0001 λ";

    @TempDir
    private Path folder;

    @Test
    void anSvgIsXmlWithTheMetadata() throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureFile.write(figure(), file);

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document svg = factory.newDocumentBuilder().parse(file.toFile());

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 900 600");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a <b> & \"c\" \uFFFD λ");
        Element entry = (Element)
                svg.getElementsByTagNameNS("urn:safedreamer:figure", "entry").item(0);
        assertThat(entry.getAttribute("name")).isEqualTo("command");
        assertThat(entry.getTextContent()).isEqualTo("figure learning --run a");
        // The agent's mean, its line and nothing else.
        assertThat(Files.readString(file))
                .containsOnlyOnce("stroke=\"" + Palette.LIGHT.reward() + "\" stroke-width=\"2.2\"")
                .contains("stroke-dasharray=\"10 3 2 3\"");
    }

    @Test
    void theSameFigureGivesTheSameSvg() {
        assertThat(FigureFile.svg(figure())).isEqualTo(FigureFile.svg(figure()));
    }

    @Test
    void aPngShowsTheSameFigureAndCarriesTheMetadata() throws IOException {
        Path file = folder.resolve("figure.PNG");
        FigureFile.write(figure(), file);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1200);
        assertThat(image.getRGB(2, 2)).isEqualTo(Color.WHITE.getRGB());
        assertThat(colours(image))
                .contains(
                        Color.decode(Palette.LIGHT.reward()).getRGB(),
                        Color.decode(Palette.LIGHT.unsafe()).getRGB(),
                        Color.decode(Palette.LIGHT.chosen()).getRGB());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("iTXtcommand")
                .contains("figure learning --run a");
    }

    @Test
    void whatCannotBeDrawnIsRefusedInOneLine() {
        assertRefused(folder.resolve("figure.pdf"), "cannot draw %s: name a file that ends with .svg or .png");
        assertRefused(folder.resolve("svg"), "cannot draw %s: name a file that ends with .svg or .png");
        assertRefused(
                folder.resolve("absent").resolve("figure.svg"),
                "cannot write %s: there is no folder " + folder.resolve("absent"));
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> FigureFile.write(figure(), file))
                .withMessage(message.formatted(file));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static Figure figure() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("command", "figure learning --run a");
        metadata.put("run 1", NASTY);
        return LearningCurves.of(NASTY, List.of(LearningCurvesTest.run("small, seed 1", 2)), Palette.LIGHT, metadata);
    }
}
