package safedreamer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import safedreamer.imagination.LatentPath;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.SafetyTest;
import safedreamer.training.Augmentation;
import safedreamer.training.RunSettings;
import safedreamer.worldmodel.LatentKind;

final class RunSettingsTableTest {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);
    private static final SettingsResolver<RunSettings> RESOLVER = new SettingsResolver<>(TABLE);

    static List<ParameterInfo> rows() {
        return TABLE.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aDefaultIsAcceptedAndASliderStaysInTheHardRange(ParameterInfo row) {
        assertThat(row.parse(row.text(row.fallback()))).isEqualTo(row.fallback());
        assertThat(Double.isNaN(row.low())).isEqualTo(Double.isNaN(row.high()));
        if (row.hasSlider()) {
            assertThat(row.low()).isGreaterThanOrEqualTo(row.min()).isLessThan(row.high());
            assertThat(row.high()).isLessThanOrEqualTo(row.max());
            assertThat(((Number) row.fallback()).doubleValue()).isBetween(row.low(), row.high());
        }
        assertThat(row.name()).isNotBlank();
        assertThat(row.help()).endsWith(".");
    }

    @Test
    void noTwoRowsShareAKey() {
        assertThat(TABLE.rows()).extracting(ParameterInfo::key).doesNotHaveDuplicates();
    }

    @Test
    void everyPlannerSettingButTheChoicesHasASlider() {
        assertThat(TABLE.rows())
                .filteredOn(row -> row.group().equals("planner") && row.isNumber())
                .allMatch(ParameterInfo::hasSlider)
                .allMatch(row -> row.applies() == AppliesWhen.NEXT_DECISION);
    }

    @Test
    void smallIsWhatLearnsOnTwoCores() {
        RunSettings small = RESOLVER.resolve("small", "robust", List.of());
        assertThat(small.model().latent()).isEqualTo(LatentKind.GAUSSIAN);
        assertThat(small.model().deterministicSize()).isEqualTo(128);
        assertThat(small.learning().augmentation()).isEqualTo(Augmentation.SYMMETRY);
        assertThat(small.model().learningRate()).isEqualTo(1e-3);
        assertThat(small.actorCritic().learningRate()).isEqualTo(3e-4);
        assertThat(small.planner().horizon()).isEqualTo(8);
        assertThat(small.planner().latentPath()).isEqualTo(LatentPath.MEAN);
        assertThat(small.planner().meanCandidate()).isTrue();
    }

    @Test
    void vectorWithPaperIsTheDefaults() {
        RunSettings paper = RESOLVER.resolve("vector", "paper", List.of());
        assertThat(paper).isEqualTo(TABLE.defaults());
        assertThat(paper.model().latent()).isEqualTo(LatentKind.CATEGORICAL);
        assertThat(paper.planner().momentum()).isZero();
        assertThat(paper.planner().minStd()).isZero();
        assertThat(paper.planner().actionChoice()).isEqualTo(ActionChoice.SAMPLE);
        assertThat(paper.planner().actionNoise()).isEqualTo(1);
        assertThat(paper.planner().safetyTest()).isEqualTo(SafetyTest.STRICT);
        assertThat(paper.planner().discountCost()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sizes", "presets"})
    void everyOverlayShippedIsListedAndSaysOnlyWhatDiffers(String folder) throws IOException, URISyntaxException {
        Overlays overlays = folder.equals("sizes") ? Overlays.SIZES : Overlays.PRESETS;
        Path shipped = Path.of(Objects.requireNonNull(getClass().getResource("/safedreamer/" + folder))
                .toURI());
        try (Stream<Path> files = Files.list(shipped)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(overlays.names().stream()
                            .map(name -> name + ".json")
                            .toList());
        }
        for (String name : overlays.names()) {
            RunSettings overlaid = TABLE.fromMap(overlays.read(name));
            long written = overlays.read(name).values().stream()
                    .mapToLong(group -> ((Map<?, ?>) group).size())
                    .sum();
            assertThat(TABLE.differences(TABLE.defaults(), overlaid)).hasSize((int) written);
        }
    }

    @Test
    void laterWordsWin() {
        RunSettings settings =
                RESOLVER.resolve("small", "robust", List.of("horizon=12", "planner.horizon=5", "seed=3"));
        assertThat(settings.planner().horizon()).isEqualTo(5);
        assertThat(settings.seed()).isEqualTo(3);
        assertThat(settings.planner().eliteCount()).isEqualTo(8);
    }

    @Test
    void unknownNamesAndKeysAreRefusedInOneLine() {
        assertRefused(
                () -> RESOLVER.resolve("tiny", "robust", List.of()), "unknown size \"tiny\": choose small or vector");
        assertRefused(
                () -> RESOLVER.resolve("small", "sturdy", List.of()),
                "unknown preset \"sturdy\": choose robust, demo, paper or reference");
        assertRefused(
                () -> RESOLVER.resolve("small", "robust", List.of("costLimt=3")),
                "unknown setting \"costLimt\": did you mean planner.costLimit?");
        assertRefused(
                () -> RESOLVER.resolve("small", "robust", List.of("costLimit=-3")),
                "planner.costLimit = -3 is out of range: give 0 to 100000 (cost per episode)");
        assertRefused(
                () -> RESOLVER.resolve("small", "robust", List.of("learningRate=1")),
                "\"learningRate\" is not one setting: write model.learningRate or actorCritic.learningRate");
        assertRefused(
                () -> RESOLVER.resolve("small", "robust", List.of("horizon")),
                "\"horizon\" sets nothing: write key=value");
    }

    @Test
    void jsonHoldsEveryValueAndComesBack() {
        SettingsJson<RunSettings> json = new SettingsJson<>(TABLE);
        RunSettings small = RESOLVER.resolve("small", "robust", List.of("seed=9007199254740991", "model.epsilon=1e-9"));
        String text = json.write(small);
        assertThat(json.read(text, "config.json")).isEqualTo(small);
        assertThat(TABLE.rows()).allSatisfy(row -> assertThat(text).contains("\"" + row.lastPart() + "\""));
    }

    @Test
    void brokenJsonIsNamedWithItsFileAndLine() {
        SettingsJson<RunSettings> json = new SettingsJson<>(TABLE);
        assertThatThrownBy(() -> json.read("{\n\"planner\": {", "config.json"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("config.json holds no settings: line 2, ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> json.read("[1]", "config.json")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> json.read("null", "config.json")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> json.read("{\"seed\":1,\"seed\":2}", "config.json"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("seed");
        assertRefused(
                () -> json.read("{\"planner\":{\"horizn\":3}}", "config.json"),
                "config.json: unknown setting \"planner.horizn\": did you mean planner.horizon?");
    }

    private static void assertRefused(Runnable act, String message) {
        assertThatThrownBy(act::run).isInstanceOf(UserError.class).hasMessage(message);
    }
}
