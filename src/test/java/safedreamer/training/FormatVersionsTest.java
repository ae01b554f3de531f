package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import safedreamer.experiment.Sweep;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.run.RunTags;
import safedreamer.settings.UserError;

/** Each file of a run has a format version, and one that this program does not know is refused in one line. */
class FormatVersionsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file("manifest.json", path -> RunDirectory.open(parent(path))),
                file("config.json", RunConfig::read),
                file("overrides.json", Overrides::read),
                file("status.json", RunStatus::read),
                file("tags.json", RunTags::read),
                file("checkpoint.json", path -> CheckpointInfo.read(parent(path))),
                file("experiment.json", Sweep::read));
    }

    private static Path parent(Path file) {
        return file.resolveSibling("");
    }

    private static Arguments file(String name, Consumer<Path> reader) {
        return Arguments.of(name, reader);
    }

    /** What a later format holds nobody knows; so the version is looked at before anything else. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aLaterVersionIsRefused(String name, Consumer<Path> reader) throws IOException {
        assertRefused(name, reader, "{\"formatVersion\": 99, \"settings\": {}, \"state\": [1], \"tags\": {}}", "99");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileWithoutAVersionIsNotThisPrograms(String name, Consumer<Path> reader) throws IOException {
        assertRefused(name, reader, "{\"settings\": {}}", "");
    }

    private void assertRefused(String name, Consumer<Path> reader, String content, String version) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        assertThatThrownBy(() -> reader.accept(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file + " has format version " + version)
                .hasMessageContaining("but this program reads ")
                .hasMessageNotContainingAny("\n");
    }
}
