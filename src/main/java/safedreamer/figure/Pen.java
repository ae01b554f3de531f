package safedreamer.figure;

/**
 * What a line is drawn with.
 *
 * @param width in points
 */
public record Pen(Ink ink, double width, Dash dash) {

    public static Pen solid(String colour, double width) {
        return new Pen(Ink.opaque(colour), width, Dash.SOLID);
    }
}
