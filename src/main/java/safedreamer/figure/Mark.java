package safedreamer.figure;

/** Something drawn from data. */
public sealed interface Mark permits Line, Points, Band, Limit, Bars, Intervals, Words, Cells, Room {

    /** What the horizontal axis must show of it. */
    Range x();

    /** What the vertical axis must show of it. */
    Range y();

    void draw(Plot plot);
}
