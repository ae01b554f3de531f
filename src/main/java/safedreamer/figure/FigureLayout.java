package safedreamer.figure;

/**
 * How much room there is around the data.
 *
 * @param margin around everything, in points
 * @param titled whether title and caption are drawn; where not, somebody else says them
 * @param gap between plots, in points
 */
public record FigureLayout(double margin, boolean titled, double gap) {

    private static final double TITLE_AND_CAPTION = 40;
    private static final double AXIS = 30;

    /** A figure that stands alone. */
    public static final FigureLayout PAGE = new FigureLayout(24, true, 50);

    /** A figure in a frame that says what it is. */
    public static final FigureLayout FRAMED = new FigureLayout(10, false, 40);

    /** Where the legend begins. */
    double header() {
        return titled ? margin + TITLE_AND_CAPTION : margin;
    }

    /** Under the lowest plot: numbers and name of the axis. */
    double footer() {
        return margin + AXIS;
    }
}
