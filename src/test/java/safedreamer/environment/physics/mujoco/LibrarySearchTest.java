package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibrarySearchTest {

    @TempDir
    private Path folder;

    @Test
    void thePropertyComesBeforeTheVariable() {
        Properties properties = linux();
        Map<String, String> environment = Map.of(LibrarySearch.VARIABLE, "/variable");
        assertThat(new LibrarySearch(properties, environment)
                        .named()
                        .orElseThrow()
                        .place())
                .isEqualTo("/variable");
        properties.setProperty(LibrarySearch.PROPERTY, "/property");
        assertThat(new LibrarySearch(properties, environment)
                        .named()
                        .orElseThrow()
                        .place())
                .isEqualTo("/property");
        assertThat(new LibrarySearch(linux(), Map.of(LibrarySearch.VARIABLE, " ")).named())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mujoco/", "lib/", "bin/"})
    void aNamedFolderHoldsTheLibraryItselfOrWhereReleasesAndPackagesPutIt(String inside) throws IOException {
        Path library = file(inside + "libmujoco.so.3.14.0");
        assertThat(new LibrarySearch(linux(), Map.of()).at(folder.toString())).containsExactly(library);
        assertThat(new LibrarySearch(linux(), Map.of()).at(library.toString())).containsExactly(library);
    }

    @Test
    void whereThereIsNothingNothingIsFound() {
        assertThat(new LibrarySearch(linux(), Map.of())
                        .at(folder.resolve("nowhere").toString()))
                .isEmpty();
        assertThat(new LibrarySearch(linux(), Map.of()).at("\0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VIRTUAL_ENV, lib/python3.12/site-packages",
        "CONDA_PREFIX, lib/python3.11/site-packages",
        "PYTHONUSERBASE, lib/python3.9/site-packages",
        "PYTHONPATH, .",
        "LOCALAPPDATA, Programs/Python/Python312/Lib/site-packages",
        "APPDATA, Python/Python312/site-packages"
    })
    void pythonsPackagesAreSearchedWhereVariablesSay(String variable, String packages) throws IOException {
        Path library = file(packages + "/mujoco/libmujoco.so.3.14.0");
        assertThat(new LibrarySearch(linux(), Map.of(variable, folder.toString())).inPython())
                .contains(library.normalize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".local/lib/python3.11/site-packages",
                ".pyenv/versions/3.11.7/lib/python3.11/site-packages",
                "Library/Python/3.12/lib/python/site-packages"
            })
    void pythonsPackagesAreSearchedAtHome(String packages) throws IOException {
        Path library = file(packages + "/mujoco/libmujoco.so.3.14.0");
        Properties properties = linux();
        properties.setProperty("user.home", folder.toString());
        assertThat(new LibrarySearch(properties, Map.of()).inPython()).contains(library);
    }

    @ParameterizedTest
    @CsvSource({"Linux, libmujoco.so.3.14.0", "Mac OS X, libmujoco.3.14.0.dylib", "Windows 11, mujoco.dll"})
    void eachSystemHasItsOwnNameOfTheFile(String system, String name) throws IOException {
        for (String file : new String[] {"libmujoco.so.3.14.0", "libmujoco.3.14.0.dylib", "mujoco.dll", "mujoco.py"}) {
            file(file);
        }
        Properties properties = linux();
        properties.setProperty("os.name", system);
        LibrarySearch search = new LibrarySearch(properties, Map.of());
        assertThat(search.at(folder.toString())).containsExactly(folder.resolve(name));
        assertThat(search.onSystemPath()).contains(name);
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private Properties linux() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("user.home", folder.resolve("home").toString());
        return properties;
    }
}
