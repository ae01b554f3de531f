package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import safedreamer.decision.chart.DecisionCharts.Name;

/** A real run, and figures drawn of its decisions afterwards. */
class DecisionFigureCommandTest {

    private static final int DECISIONS = 70;
    private static final String DECISION = "64";

    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void train() {
        run = folder.resolve("run");
        CommandLineRun trained = CommandLineRun.of(TinyTraining.command(
                2,
                "--set",
                "gaussianSamples=16",
                "--set",
                "planner.horizon=4",
                "--set",
                "iterations=3",
                "--decisions",
                Integer.toString(DECISIONS),
                "--out",
                run.toString()));
        assertThat(trained.err()).isEmpty();
    }

    private static CommandLineRun draw(Path out, String... more) {
        String[] args = {"figure", "decision", run.toString(), "--decision", DECISION, "--out", out.toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return CommandLineRun.of(all);
    }

    @ParameterizedTest
    @EnumSource
    void everyChartIsDrawnAndItsDataAreWritten(Name name) throws Exception {
        Path svg = folder.resolve(name.words() + ".svg");
        Path csv = folder.resolve(name.words() + ".csv");
        assertThat(draw(svg, "--chart", name.words()).err()).isEmpty();
        assertThat(draw(csv, "--chart", name.words()).err()).isEmpty();

        Element drawn = parse(svg);
        assertThat(metadata(drawn, "run")).isEqualTo("run");
        assertThat(metadata(drawn, "seed")).isEqualTo("1");
        assertThat(metadata(drawn, "decision")).isEqualTo(name.ofRun() ? "" : DECISION);
        List<String> lines = Files.readAllLines(csv);
        int columns = lines.get(0).split(",", -1).length;
        assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
        assertThat(lines.size())
                .isGreaterThan(
                        switch (name) {
                            case SCATTER -> 16;
                            case TIMELINE -> DECISIONS;
                            case COUNTS, SPREAD -> 3;
                            default -> 1;
                        });
    }

    @Test
    void aPngCarriesTheSettingsOfTheSearch() throws IOException {
        Path png = folder.resolve("scatter.png");
        assertThat(draw(png, "--iteration", "1", "--theme", "dark").err()).isEmpty();

        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1800);
        assertThat(Files.readString(png, StandardCharsets.ISO_8859_1))
                .contains("iTXtplanner.horizon")
                .contains("iTXtsearch seed");
    }

    @Test
    void allDecisionsOfTheRunAreInTheTimeline() throws IOException {
        Path csv = folder.resolve("all.csv");
        assertThat(draw(csv, "--chart", "timeline").err()).isEmpty();

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + DECISIONS);
        assertThat(lines.get(1)).startsWith("1,1,1,EXPLORING,,,,");
        assertThat(lines.get(DECISIONS)).startsWith(DECISIONS + ",").contains("ACTING", ",4,");
    }

    @Test
    void aPageHoldsTheDecisionAndNeedsNothingElse() throws IOException {
        Path html = folder.resolve("decision.html");
        assertThat(draw(html).err()).isEmpty();

        String page = Files.readString(html);
        assertThat(page)
                .contains("<h1>Decision 64, episode ")
                .contains("imagined futures were safe")
                .contains("planner.costLimit")
                .doesNotContain("<script", "src=", "href=", "url(");
        assertThat(page.split("<svg ", -1)).as("charts").hasSize(1 + 7);
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    @Test
    void whatCannotBeDrawnIsSaidInOneLine() {
        assertRefused(draw(folder.resolve("x.pdf")), "name a file that ends with .svg, .png or .csv");
        assertRefused(draw(folder.resolve("x.svg"), "--chart", "pie"), "there is no chart \"pie\": choose of scatter");
        assertRefused(draw(folder.resolve("x.svg"), "--iteration", "9"), "had 3 iterations, not 9");
        assertRefused(
                draw(folder.resolve("x.svg"), "--chart", "sensitivity", "--measure", "luck"),
                "a map cannot show \"luck\"");
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }

    private static void assertRefused(CommandLineRun refused, String words) {
        assertThat(refused.err().lines()).singleElement().asString().contains(words);
        assertThat(refused.status()).isEqualTo(2);
    }

    private static Element parse(Path svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(svg.toFile());
        return document.getDocumentElement();
    }

    private static String metadata(Element svg, String name) {
        NodeList entries = svg.getElementsByTagNameNS("urn:safedreamer:figure", "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            if (entry.getAttribute("name").toLowerCase(Locale.ROOT).equals(name)) {
                return entry.getTextContent();
            }
        }
        return "";
    }
}
