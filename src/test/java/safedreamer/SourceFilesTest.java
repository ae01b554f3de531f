package safedreamer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources are read more often than they are written, so they are small. */
final class SourceFilesTest {

    @Test
    void sourcesAreSmall() throws IOException {
        List<Long> sizes;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.toFile().length())
                    .sorted()
                    .toList();
        }
        assertThat(sizes.get(sizes.size() / 2)).as("median, bytes").isLessThan(4 * 1024);
        assertThat(sizes.get(sizes.size() - 1)).as("largest, bytes").isLessThan(24 * 1024);
    }
}
