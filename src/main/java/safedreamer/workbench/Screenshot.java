package safedreamer.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import safedreamer.settings.UserError;

/** Writes what a scene shows into a PNG file, which appears whole or not at all. */
final class Screenshot {

    private Screenshot() {}

    /**
     * Makes sure that the file can be written, before anything else is begun.
     *
     * @throws UserError if it cannot
     */
    static void require(Path file) {
        Path folder = folderOf(file);
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UserError("the screenshot is a PNG picture: give a file name that ends in .png, not " + file);
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError("the screenshot cannot be written to " + file + ": there is no folder " + folder
                    + "; make it, or give another file");
        }
        if (Files.isDirectory(file)) {
            throw new UserError("the screenshot cannot be written to " + file + ": that is a folder; give a file");
        }
        try {
            Files.delete(Files.createTempFile(folder, "screenshot", ".tmp"));
        } catch (IOException failure) {
            throw new UserError(
                    "the screenshot cannot be written to " + file + ": the folder " + folder
                            + " does not take new files; give another",
                    failure);
        }
    }

    /** On the JavaFX thread. */
    static void write(Scene scene, Path file) {
        WritableImage picture = scene.snapshot(null);
        try {
            Path whole = Files.createTempFile(folderOf(file), "screenshot", ".tmp");
            try {
                if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", whole.toFile())) {
                    throw new IOException("no PNG writer");
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The screenshot could not be written to " + file, failure);
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new UserError("the screenshot cannot be written to " + file + ": that is no file; give one");
        }
        return parent;
    }
}
