package safedreamer.workbench.drawing;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;

/** The rectangle on a sheet in which data are drawn, with its grid and the words around it. Logical pixels. */
public record Plot(Sheet sheet, double left, double top, double right, double bottom) {

    private static final double GAP = 5;

    public Axis across(Transform transform, double low, double high) {
        return new Axis(transform, low, high, left, right);
    }

    public Axis upward(Transform transform, double low, double high) {
        return new Axis(transform, low, high, bottom, top);
    }

    /** Upright grid lines with their numbers underneath. */
    public void gridAcross(Axis axis, double spacing) {
        int line = sheet.ink(sheet.palette().grid());
        int word = sheet.ink(sheet.palette().muted());
        for (double tick : axis.ticks(spacing)) {
            double x = axis.at(tick);
            sheet.raster().uprightLine(x, top, bottom, line);
            sheet.texts().write(Numbers.brief(tick), x, bottom + 9, Anchor.MIDDLE, Weight.PLAIN, word);
        }
    }

    /** Level grid lines with their numbers on the left. */
    public void gridUpward(Axis axis, double spacing) {
        int line = sheet.ink(sheet.palette().grid());
        int word = sheet.ink(sheet.palette().muted());
        for (double tick : axis.ticks(spacing)) {
            double y = axis.at(tick);
            sheet.raster().levelLine(left, right, y, line);
            sheet.texts().write(Numbers.brief(tick), left - GAP, y, Anchor.END, Weight.PLAIN, word);
        }
    }

    /**
     * The room between two lines, straight from point to point, in a colour; beyond the axes it ends at their ends. Between
     * points of which one has no value nothing is drawn.
     *
     * @param points how many there are
     * @param x of each on the axis across, rising
     * @param low of each on the axis upward
     * @param high of each on the axis upward
     */
    public void band(
            Axis across,
            Axis upward,
            int points,
            IntToDoubleFunction x,
            IntToDoubleFunction low,
            IntToDoubleFunction high,
            int ink) {
        for (int i = 0; i + 1 < points; i++) {
            double left = across.at(x.applyAsDouble(i));
            double right = across.at(x.applyAsDouble(i + 1));
            double[] corners = {
                left,
                upward.within(high.applyAsDouble(i)),
                right,
                upward.within(high.applyAsDouble(i + 1)),
                right,
                // At least a hair, where both lines are one.
                upward.within(low.applyAsDouble(i + 1)) + 0.5,
                left,
                upward.within(low.applyAsDouble(i)) + 0.5
            };
            if (Arrays.stream(corners).allMatch(Double::isFinite)) {
                sheet.marks().polygon(corners, ink);
            }
        }
    }

    /** The lines on which the axes lie. */
    public void frame() {
        int line = sheet.ink(sheet.palette().border());
        sheet.raster().levelLine(left, right, bottom, line);
        sheet.raster().uprightLine(left, top, bottom, line);
    }

    /** Headline at the sheet's upper left, with quieter words behind it. */
    public void title(String title, String remark) {
        double x = 12;
        double width = sheet.texts()
                .write(
                        title,
                        x,
                        12,
                        Anchor.START,
                        Weight.BOLD,
                        sheet.ink(sheet.palette().text()));
        double from = x + width + 8;
        int muted = sheet.ink(sheet.palette().muted());
        if (from + sheet.texts().write(remark, from, 12, Anchor.START, Weight.PLAIN, muted) > sheet.width()) {
            sheet.texts().keep(sheet.texts().used() - 1);
        }
    }

    /** Words under the numbers of the axis across. */
    public void nameAcross(String words) {
        sheet.texts()
                .write(
                        words,
                        (left + right) / 2,
                        bottom + 23,
                        Anchor.MIDDLE,
                        Weight.PLAIN,
                        sheet.ink(sheet.palette().muted()));
    }
}
