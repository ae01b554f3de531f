package safedreamer.figure;

/** Something drawn from data. */
public sealed interface Mark permits Line, Points, Band, Limit, Bars, Intervals, Words, Cells, Room {

    /** What the horizontal axis must show of it: nothing, if it stands on values that other marks bring. */
    default Range x() {
        return Range.EMPTY;
    }

    /** What the vertical axis must show of it, likewise. */
    default Range y() {
        return Range.EMPTY;
    }

    void draw(Plot plot);
}
