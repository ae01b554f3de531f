package safedreamer.experiment;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;
import safedreamer.settings.UserError;

/** The classes of the driver for Spark as Spark wants them: in a jar, which it hands to its workers. */
final class SparkDriverJar {

    static final String MAIN = "safedreamer.spark.SweepLauncher";

    private static final String FILE = MAIN.replace('.', '/') + ".class";

    private SparkDriverJar() {}

    /**
     * The jar that this program came in, or one made of its class files.
     *
     * @param folder for a jar that has to be made
     * @throws UserError if this program was built without the driver
     */
    static Path in(Path folder) {
        URL found = SparkDriverJar.class.getClassLoader().getResource(FILE);
        if (found == null) {
            throw new UserError("this program was built without its driver for Spark: build it with mvn -Pspark");
        }
        try {
            URI place = found.toURI();
            if (place.getScheme().equals("jar")) {
                String inside = place.getSchemeSpecificPart();
                return Path.of(new URI(inside.substring(0, inside.indexOf("!/"))));
            }
            Path jar = folder.resolve("spark-driver.jar").toAbsolutePath();
            pack(Path.of(place).resolveSibling(""), jar);
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class has a place", e);
        }
    }

    private static void pack(Path classes, Path jar) {
        String prefix = FILE.substring(0, FILE.lastIndexOf('/') + 1);
        AtomicFiles.write(jar, out -> {
            // Finished, not closed: who made the stream still has to make the file durable.
            JarOutputStream entries = new JarOutputStream(out);
            try (Stream<Path> files = Files.list(classes)) {
                for (Path file : files.toList()) {
                    entries.putNextEntry(new JarEntry(prefix + file.getFileName()));
                    Files.copy(file, entries);
                }
            }
            entries.finish();
        });
    }
}
