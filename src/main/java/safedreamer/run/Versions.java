package safedreamer.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Which versions of this program and of the libraries that matter to its numbers were built together. */
public final class Versions {

    private static final Map<String, String> BUILT = read();

    private Versions() {}

    private static Map<String, String> read() {
        Properties built = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("build.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        built.stringPropertyNames().forEach(name -> versions.put(name, built.getProperty(name)));
        return Map.copyOf(versions);
    }

    /** This program's. */
    public static String safedreamer() {
        return BUILT.getOrDefault("safedreamer", "");
    }

    /** Name to version, Java's own included, by name. */
    public static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>(BUILT);
        versions.put("java", System.getProperty("java.vm.version"));
        return versions;
    }
}
