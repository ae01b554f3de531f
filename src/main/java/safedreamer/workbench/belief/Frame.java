package safedreamer.workbench.belief;

import safedreamer.workbench.drawing.Sheet;

/** The rectangle of one picture of many, in logical pixels. */
record Frame(double left, double top, double right, double bottom) {

    private static final double TOUCHES = 1e-6;

    double centreX() {
        return (left + right) / 2;
    }

    double centreY() {
        return (top + bottom) / 2;
    }

    double height() {
        return bottom - top;
    }

    boolean onEdge(double[] point) {
        return point[0] <= left + TOUCHES
                || point[0] >= right - TOUCHES
                || point[1] <= top + TOUCHES
                || point[1] >= bottom - TOUCHES;
    }

    void border(Sheet sheet, double width, int ink, double... dashes) {
        sheet.stroke()
                .pen(width, dashes)
                .moveTo(left, top)
                .lineTo(right, top)
                .lineTo(right, bottom)
                .lineTo(left, bottom)
                .lineTo(left, top)
                .draw(ink);
    }
}
