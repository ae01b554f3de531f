package safedreamer.workbench.drawing;

import safedreamer.figure.Palette;

/**
 * What a picture is drawn with and on; valid during one drawing.
 *
 * @param width logical pixels
 * @param height logical pixels
 */
public record Sheet(
        Raster raster, Stroke stroke, Marks marks, TextLayer texts, Palette palette, double width, double height) {

    public int ink(String hex) {
        return Ink.of(hex);
    }

    public int ink(String hex, double opacity) {
        return Ink.of(hex, opacity);
    }
}
