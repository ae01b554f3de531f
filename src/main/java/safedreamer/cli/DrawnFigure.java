package safedreamer.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import safedreamer.run.Versions;

/** What all commands that draw have in common. */
final class DrawnFigure {

    private DrawnFigure() {}

    /** AWT draws into memory alone; it need not look for a display, nor show up in a dock. */
    static void inMemory() {
        System.setProperty("java.awt.headless", "true");
    }

    /** What drew it, for the file; more can be put to it. */
    static Map<String, String> metadata(@Nullable CommandSpec spec) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("safedreamer", Versions.safedreamer());
        metadata.put("command", String.join(" ", Commands.arguments(spec)));
        return metadata;
    }

    static void say(@Nullable CommandSpec spec, Path file) {
        Commands.out(spec).println("written to " + file);
    }
}
