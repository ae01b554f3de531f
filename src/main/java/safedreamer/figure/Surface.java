package safedreamer.figure;

/**
 * What figures are drawn on. The origin is top left, y grows downwards, lengths are in points.
 *
 * <p>There is no measuring of text, since an SVG's reader brings the font: what needs room takes {@link #roughWidth}.
 */
public interface Surface {

    /** An open line through {@code [n]} points. */
    void line(double[] x, double[] y, Pen pen);

    /** A filled polygon of {@code [n]} corners. */
    void area(double[] x, double[] y, Ink ink);

    /** A filled circle. */
    void disc(double x, double y, double radius, Ink ink);

    /** An open circle. */
    void ring(double x, double y, double radius, Pen pen);

    /** One line of text on the base line y. */
    void text(String text, double x, double y, Lettering lettering);

    /**
     * Draws with what lies outside of a rectangle cut off. A surface on which nothing is ever drawn larger than its plot
     * need not cut.
     */
    default void within(double left, double top, double right, double bottom, Runnable drawing) {
        drawing.run();
    }

    /** The width of a text in a wide sans serif; most fonts need less. */
    static double roughWidth(String text, double size) {
        double em = 0.6;
        return text.codePointCount(0, text.length()) * size * em;
    }
}
