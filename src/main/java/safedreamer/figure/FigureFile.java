package safedreamer.figure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import safedreamer.run.AtomicFiles;
import safedreamer.settings.UserError;

/** Writes figures to files; the name's ending says which kind. */
public final class FigureFile {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;
    /** Enough for print at the width of a page. */
    private static final int PIXELS_A_POINT = 2;

    private FigureFile() {}

    /**
     * Finds out early whether {@link #write} would refuse.
     *
     * @throws UserError if the name ends with neither .svg nor .png, or there is no such folder
     */
    public static void requireWritable(Path file) {
        String name = name(file);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new UserError("cannot draw " + file + ": name a file that ends with .svg or .png");
        }
        requireFolder(file);
    }

    /**
     * Writes a chart whole, over what was there: drawn, or its data where the name ends with .csv.
     *
     * @throws UserError if it cannot be written, or the name ends with none of .svg, .png, .csv
     */
    public static void write(Chart chart, Path file) {
        requireWritableChart(file);
        if (name(file).endsWith(".csv")) {
            AtomicFiles.write(file, chart.data().csv().getBytes(StandardCharsets.UTF_8));
        } else {
            write(chart.figure(), file);
        }
    }

    /**
     * Finds out early whether {@link #write(Chart, Path)} would refuse.
     *
     * @throws UserError if the name ends with none of .svg, .png, .csv, or there is no such folder
     */
    public static void requireWritableChart(Path file) {
        String name = name(file);
        if (!name.endsWith(".svg") && !name.endsWith(".png") && !name.endsWith(".csv")) {
            throw new UserError("cannot draw " + file + ": name a file that ends with .svg, .png or .csv");
        }
        requireFolder(file);
    }

    /** @throws UserError if there is no folder for the file */
    public static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError("cannot write " + file + ": there is no folder " + folder);
        }
    }

    /**
     * Writes the figure whole, over what was there.
     *
     * @throws UserError if it cannot be written
     */
    public static void write(Figure figure, Path file) {
        requireWritable(file);
        if (name(file).endsWith(".svg")) {
            AtomicFiles.write(file, svg(figure).getBytes(StandardCharsets.UTF_8));
        } else {
            AtomicFiles.write(file, out -> PngFile.write(png(figure).image(), figure.metadata(), out));
        }
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /** The figure as an element of an HTML page; the page's reader brings the fonts. */
    public static String svgElement(Figure figure) {
        SvgSurface surface = new SvgSurface(WIDTH, HEIGHT);
        FigureDrawing.draw(figure, surface, WIDTH, HEIGHT);
        return surface.element(figure.title(), figure.metadata());
    }

    static String svg(Figure figure) {
        SvgSurface surface = new SvgSurface(WIDTH, HEIGHT);
        FigureDrawing.draw(figure, surface, WIDTH, HEIGHT);
        return surface.file(figure.title(), figure.metadata());
    }

    private static PngSurface png(Figure figure) {
        PngSurface surface = new PngSurface(WIDTH, HEIGHT, PIXELS_A_POINT);
        FigureDrawing.draw(figure, surface, WIDTH, HEIGHT);
        return surface;
    }
}
