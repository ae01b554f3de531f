package safedreamer.workbench.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;

/**
 * Parameters against return and cost: an upright axis for each, a line for each run. To drag along an axis is to narrow
 * the filter to that part of it; a click on an axis takes that back. Runs that the filter leaves out stay as faint lines.
 */
final class ParallelChart extends RunsChart {

    private static final double SIDE = 40;
    private static final double TOP = 50;
    private static final double BOTTOM = 20;
    private static final double REACH = 14;
    private static final double LEAST_DRAG = 3;
    private static final int MOST_LINES = 200;

    private List<ParallelAxis> axes = List.of();
    private int axesOf;
    private int dragged = -1;
    private double dragFrom;
    private double dragTo;

    ParallelChart(RunsViewModel runs, ObservableValue<Palette> palette) {
        super(runs, runs.version(), palette);
        runs.version().addListener((property, before, now) -> {
            if (runs.news() != axesOf) {
                axesOf = runs.news();
                axes = ParallelAxis.of(runs.all());
                redrawBackdrop();
            }
        });
        setCursor(Cursor.V_RESIZE);
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> drag(event.getY()));
        setOnMouseReleased(event -> release());
        setOnMouseMoved(event -> runs.hovered().set(nearest(event)));
        setOnMouseExited(event -> runs.hovered().set(null));
    }

    private double x(int axis) {
        return axes.size() == 1 ? getWidth() / 2 : SIDE + axis * (getWidth() - 2 * SIDE) / Math.max(1, axes.size() - 1);
    }

    private double y(double place) {
        return getHeight() - BOTTOM - place * (getHeight() - BOTTOM - TOP);
    }

    private double place(double y) {
        return Math.clamp((getHeight() - BOTTOM - y) / (getHeight() - BOTTOM - TOP), 0.0, 1.0);
    }

    private void press(MouseEvent event) {
        dragged = -1;
        for (int i = 0; i < axes.size(); i++) {
            if (Math.abs(x(i) - event.getX()) < REACH) {
                dragged = i;
            }
        }
        dragFrom = event.getY();
        dragTo = event.getY();
    }

    private void drag(double y) {
        dragTo = y;
        redraw();
    }

    private void release() {
        if (dragged >= 0 && dragged < axes.size()) {
            ParallelAxis axis = axes.get(dragged);
            double a = place(dragFrom);
            double b = place(dragTo);
            boolean brush = Math.abs(dragTo - dragFrom) >= LEAST_DRAG;
            runs().narrow(axis.name(), brush ? axis.between(Math.min(a, b), Math.max(a, b)) : List.of());
        }
        dragged = -1;
        redraw();
    }

    private @Nullable RunRow nearest(MouseEvent event) {
        RunRow nearest = null;
        double least = 8;
        for (int i = 0; i + 1 < axes.size(); i++) {
            if (event.getX() >= x(i) && event.getX() <= x(i + 1)) {
                double share = (event.getX() - x(i)) / (x(i + 1) - x(i));
                for (RunRow row : runs().shown()) {
                    double here = y(axes.get(i).place(row)) * (1 - share)
                            + y(axes.get(i + 1).place(row)) * share;
                    if (Math.abs(here - event.getY()) < least) {
                        least = Math.abs(here - event.getY());
                        nearest = row;
                    }
                }
            }
        }
        return nearest;
    }

    @Override
    protected boolean drawBackdrop(Sheet sheet) {
        for (RunRow row : some(runs().all())) {
            drawRun(sheet, row, 1, sheet.ink(sheet.palette().border(), 0.5));
        }
        return true;
    }

    @Override
    protected void drawGround(Sheet sheet) {
        List<RunRow> shown = runs().shown();
        double opacity = (shown.size() > 100 ? 0.35 : 0.8) * (recedes() ? 0.25 : 1);
        for (RunRow row : some(shown)) {
            drawRun(sheet, row, 1.3, sheet.ink(row.colour(sheet.palette()), opacity));
        }
        for (int i = 0; i < axes.size(); i++) {
            drawAxis(sheet, i);
        }
    }

    @Override
    protected void drawTop(Sheet sheet) {
        RunRow pointed = pointed();
        double width = sheet.texts()
                .write(
                        "Parameters",
                        12,
                        12,
                        Anchor.START,
                        Weight.BOLD,
                        sheet.ink(sheet.palette().text()));
        sheet.texts()
                .write(
                        pointed == null ? remark() : pointed.name(),
                        20 + width,
                        12,
                        Anchor.START,
                        Weight.PLAIN,
                        sheet.ink(sheet.palette().muted()));
        if (pointed != null) {
            drawRun(sheet, pointed, 2.6, sheet.ink(pointed.colour(sheet.palette())));
        }
        for (int i = 0; i < axes.size(); i++) {
            drawNarrowed(sheet, i);
        }
    }

    private String remark() {
        int all = runs().shown().size();
        return all > MOST_LINES
                ? MOST_LINES + " of " + Numbers.count(all) + " drawn; drag along an axis: filter"
                : "drag along an axis: filter; click: let go";
    }

    /** At most so many, evenly taken: more could not be told apart. */
    private static List<RunRow> some(List<RunRow> rows) {
        int n = rows.size();
        return n <= MOST_LINES
                ? List.copyOf(rows)
                : IntStream.range(0, MOST_LINES)
                        .mapToObj(i -> rows.get((int) ((long) i * n / MOST_LINES)))
                        .toList();
    }

    private void drawRun(Sheet sheet, RunRow row, double width, int ink) {
        Stroke stroke = sheet.stroke().pen(width);
        boolean begun = false;
        for (int i = 0; i < axes.size(); i++) {
            double place = axes.get(i).place(row);
            if (Double.isNaN(place)) {
                begun = false;
            } else if (begun) {
                stroke.lineTo(x(i), y(place));
            } else {
                stroke.moveTo(x(i), y(place));
                begun = true;
            }
        }
        stroke.draw(ink);
    }

    private void drawAxis(Sheet sheet, int index) {
        int text = sheet.ink(sheet.palette().text());
        int muted = sheet.ink(sheet.palette().muted());
        ParallelAxis axis = axes.get(index);
        double x = x(index);
        sheet.raster().uprightLine(x, TOP, getHeight() - BOTTOM, text);
        sheet.texts().write(axis.words(), x, TOP - 20, Anchor.MIDDLE, Weight.BOLD, text);
        if (axis.choices().isEmpty()) {
            sheet.texts().write(axis.highWords(), x, TOP - 7, Anchor.MIDDLE, Weight.PLAIN, muted);
            sheet.texts().write(axis.lowWords(), x, getHeight() - BOTTOM + 9, Anchor.MIDDLE, Weight.PLAIN, muted);
        } else {
            for (int i = 0; i < axis.choices().size(); i++) {
                sheet.texts().write(axis.label(i), x + 5, y(axis.labelPlace(i)), Anchor.START, Weight.PLAIN, muted);
            }
        }
    }

    /** The part of an axis that the filter leaves, or that is being dragged over. */
    private void drawNarrowed(Sheet sheet, int index) {
        ParallelAxis axis = axes.get(index);
        double x = x(index);
        double[] left = index == dragged
                ? new double[] {Math.min(place(dragFrom), place(dragTo)), Math.max(place(dragFrom), place(dragTo))}
                : axis.left(runs().conditions());
        if (left[0] > 0 || left[1] < 1) {
            sheet.raster()
                    .rectangle(
                            x - 4,
                            y(left[1]),
                            x + 5,
                            y(left[0]),
                            sheet.ink(sheet.palette().chosen(), 0.35));
        }
    }
}
