package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

class RunDirectoryTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aNewRunHoldsItsSettingsAndItsOrigin() throws IOException {
        Path path = folder.resolve("deep").resolve("first");

        RunDirectory run = RunDirectory.create(path, "{\"seed\": 7}\n", manifest());

        assertThat(run.config()).hasContent("{\"seed\": 7}\n");
        assertThat(run.checkpoints()).isEmptyDirectory();
        JsonNode manifest = JsonText.parse(Files.readString(run.manifest()), "manifest");
        assertThat(manifest.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(manifest.path("startedAt").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(manifest.path("commandLine").toString()).isEqualTo("[\"train\",\"--seed\",\"7\"]");
        assertThat(manifest.path("seed").asLong()).isEqualTo(7);
        assertThat(manifest.path("device").asString()).isEqualTo("cpu");
        assertThat(manifest.path("cores").asInt()).isPositive();
        assertThat(manifest.path("versions").path("java").asString()).startsWith("25");
        assertThat(manifest.path("versions").path("djl").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(manifest.path("versions").path("safedreamer").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void anEmptyFolderWillDo() throws IOException {
        Path path = Files.createDirectory(folder.resolve("empty"));
        RunDirectory.create(path, "{}", manifest());
        assertThat(RunDirectory.open(path).path()).isEqualTo(path);
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "years of work");
        assertRefused(folder, folder + " holds other files: name a new or empty folder");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.endsWith("thesis.tex"));
    }

    @Test
    void aFolderWithARunIsRefused() {
        Path path = folder.resolve("run");
        RunDirectory.create(path, "{}", manifest());
        assertRefused(path, path + " holds a run already: name a new or empty folder");
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(file, "cannot write a run to " + file + ": it is a file; name a new or empty folder");
        Path below = file.resolve("run");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RunDirectory.create(below, "{}", manifest()))
                .withMessage("cannot create " + below
                        + ": a file is in the way where a folder should be; choose another place");
        assertThat(file).hasContent("x");
    }

    @Test
    void whatIsNoRunIsNotOpened() throws IOException {
        assertOpenRefused(folder, "is not the folder of a run: it has no manifest.json");
        Files.writeString(folder.resolve("manifest.json"), "not JSON");
        assertOpenRefused(folder, "manifest.json is not JSON");
        Files.writeString(folder.resolve("manifest.json"), "{\"formatVersion\": 99}");
        assertOpenRefused(folder, "has format version 99, but this program reads up to 1");
        Files.writeString(folder.resolve("manifest.json"), "{}");
        assertOpenRefused(folder, "has format version");
    }

    private static void assertRefused(Path path, String message) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RunDirectory.requireFree(path))
                .withMessage(message);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RunDirectory.create(path, "{}", manifest()))
                .withMessage(message);
    }

    private static void assertOpenRefused(Path path, String part) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RunDirectory.open(path))
                .withMessageContaining(part);
    }

    private static Manifest manifest() {
        return Manifest.ofThisProcess(List.of("train", "--seed", "7"), 7, "cpu", START);
    }
}
