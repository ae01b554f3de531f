package safedreamer.environment.physics.mujoco;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where MuJoCo's library may lie on this machine. A place that the user names is the only one looked at: the system
 * property {@value #PROPERTY}, else the environment variable {@value #VARIABLE}; either names the library's file, or a
 * folder that holds it (an unpacked release, or the target of {@code pip install --target}). Otherwise the folders of
 * installed Python packages are searched, no Python being run, and then the system's own library path.
 */
final class LibrarySearch {

    static final String PROPERTY = "safedreamer.mujoco";
    static final String VARIABLE = "MUJOCO_PATH";

    private static final String PYTHON = "[Pp]ython3*";
    private static final List<String> INSIDE = List.of("", "mujoco", "lib", "bin");

    private final Properties properties;
    private final Map<String, String> environment;

    LibrarySearch(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The place that the user names, with the name of what names it. */
    record Named(String by, String place) {}

    Optional<Named> named() {
        String property = properties.getProperty(PROPERTY, "");
        if (!property.isBlank()) {
            return Optional.of(new Named("the system property " + PROPERTY, property));
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        return variable.isBlank()
                ? Optional.empty()
                : Optional.of(new Named("the environment variable " + VARIABLE, variable));
    }

    /** Libraries at a place: the file itself, or those in a folder, newest name first. */
    List<Path> at(String place) {
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException e) {
            return List.of();
        }
        return Files.isRegularFile(path) ? List.of(path) : in(path);
    }

    /** Libraries in installed Python packages, in the order in which Python itself would look. */
    List<Path> inPython() {
        Set<Path> packages = new LinkedHashSet<>();
        for (String folder : environment.getOrDefault("PYTHONPATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                packages.add(Path.of(folder));
            }
        }
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONUSERBASE")) {
            Optional.ofNullable(environment.get(variable)).ifPresent(root -> addPackages(packages, Path.of(root)));
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        addPackages(packages, home.resolve(".local"));
        folders(home.resolve(".pyenv/versions"), "*").forEach(root -> addPackages(packages, root));
        folders(home.resolve("Library/Python"), "3*").forEach(root -> addPackages(packages, root));
        Optional.ofNullable(environment.get("APPDATA"))
                .ifPresent(root -> addPackages(packages, Path.of(root, "Python")));
        Optional.ofNullable(environment.get("LOCALAPPDATA"))
                .ifPresent(root -> addPackages(packages, Path.of(root, "Programs", "Python")));
        for (String root : List.of("/usr/local", "/usr", "/opt/homebrew", "/opt/conda")) {
            addPackages(packages, Path.of(root));
        }
        folders(Path.of("/Library/Frameworks/Python.framework/Versions"), "3*")
                .forEach(root -> addPackages(packages, root));
        List<Path> libraries = new ArrayList<>();
        for (Path folder : packages) {
            libraries.addAll(files(folder.resolve("mujoco")));
        }
        return libraries;
    }

    /** Names to ask the system for. */
    List<String> onSystemPath() {
        return switch (system()) {
            case "windows" -> List.of("mujoco.dll");
            case "mac" -> List.of("libmujoco.3.14.0.dylib", "libmujoco.dylib");
            default -> List.of("libmujoco.so.3.14.0", "libmujoco.so.2.2.2", "libmujoco.so");
        };
    }

    /** What a Python that lies at a root has installed, in every layout in use. */
    private static void addPackages(Set<Path> packages, Path root) {
        for (String lib : List.of("lib", "lib64", "Lib", "")) {
            for (Path python : folders(root.resolve(lib), PYTHON)) {
                packages.add(python.resolve("site-packages"));
                packages.add(python.resolve("dist-packages"));
                packages.add(python.resolve("Lib").resolve("site-packages"));
            }
        }
        packages.add(root.resolve("lib").resolve("python").resolve("site-packages"));
        packages.add(root.resolve("Lib").resolve("site-packages"));
    }

    private List<Path> in(Path folder) {
        List<Path> libraries = new ArrayList<>();
        for (String inside : INSIDE) {
            libraries.addAll(files(folder.resolve(inside)));
        }
        return libraries;
    }

    private List<Path> files(Path folder) {
        String pattern = switch (system()) {
            case "windows" -> "mujoco.dll";
            case "mac" -> "libmujoco*.dylib";
            default -> "libmujoco.so*";
        };
        return list(folder, pattern).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> folders(Path parent, String pattern) {
        return list(parent, pattern).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // A folder that may not be read holds nothing for us.
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }

    private String system() {
        String name = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "mac" : "linux";
    }
}
