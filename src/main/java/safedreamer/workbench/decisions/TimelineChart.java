package safedreamer.workbench.decisions;

import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;
import safedreamer.workbench.selection.SelectionModel;

/**
 * All decisions from left to right: the branch each search took, the share of safe futures, the costs that came, changes
 * of parameters and bookmarks; the cursor stands on the one that is looked at. A click goes there, a drag scrubs.
 */
final class TimelineChart extends PixelPane {

    private static final double LEFT = 84;
    private static final double RIGHT = 16;
    private static final double GAP = 9;
    private static final double FEWEST_PIXELS_AN_EPISODE = 14;

    private final DecisionsViewModel decisions;
    private final SelectionModel selection;
    private int hovered = -1;

    TimelineChart(DecisionsViewModel decisions, SelectionModel selection, ObservableValue<Palette> palette) {
        super(palette);
        this.decisions = decisions;
        this.selection = selection;
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnMouseMoved(move -> hover(indexAt(move.getX())));
        setOnMouseExited(move -> hover(-1));
    }

    /** Index of the decision under the mouse, -1 for none. */
    int hovered() {
        return hovered;
    }

    private void hover(int index) {
        if (index != hovered) {
            hovered = index;
            redraw();
            Runnable hear = onHover;
            hear.run();
        }
    }

    private Runnable onHover = () -> {};

    void onHover(Runnable hear) {
        onHover = hear;
    }

    private void scrub(MouseEvent mouse) {
        // The tab pane around it would take the focus, and with it the arrow keys.
        requestFocus();
        mouse.consume();
        int index = indexAt(mouse.getX());
        if (index >= 0 && mouse.getButton() == MouseButton.PRIMARY) {
            decisions.goToIndex(index);
        }
    }

    /** @param size decisions there are; read once a drawing, as others come meanwhile */
    private int count(int size) {
        int span = decisions.span().get();
        return span == DecisionsViewModel.ALL ? size : Math.min(span, size);
    }

    /** The stretch that is shown ends with the newest decision, or holds the one that is looked at. */
    private int first(int size) {
        int count = count(size);
        int first = size - count;
        int looked = decisions.index();
        return looked >= 0 && looked < first ? Math.max(0, looked - count / 2) : first;
    }

    private int indexAt(double x) {
        int size = decisions.archive().size();
        int count = count(size);
        double width = getWidth() - LEFT - RIGHT;
        if (count == 0 || width <= 0) {
            return -1;
        }
        int at = (int) Math.floor((x - LEFT) / width * count);
        return first(size) + Math.clamp(at, 0, count - 1);
    }

    @Override
    protected void draw(Sheet sheet) {
        double right = sheet.width() - RIGHT;
        int size = decisions.archive().size();
        int count = count(size);
        int first = first(size);
        double height = sheet.height() - 20;
        double branch = 14;
        double events = 14;
        double rest = height - branch - events - 4 * GAP;
        double shareTop = GAP + branch + GAP;
        double shareBottom = shareTop + 0.6 * rest;
        double costTop = shareBottom + GAP;
        double costBottom = costTop + 0.4 * rest;
        double eventTop = costBottom + GAP;
        name(sheet, "branch", GAP + branch / 2);
        name(sheet, "safe share", (shareTop + shareBottom) / 2);
        name(sheet, "cost", (costTop + costBottom) / 2);
        name(sheet, "marks", eventTop + events / 2);
        sheet.raster()
                .levelLine(LEFT, right, shareBottom, sheet.ink(sheet.palette().border()));
        sheet.raster()
                .levelLine(LEFT, right, shareTop, sheet.ink(sheet.palette().grid()));
        sheet.raster()
                .levelLine(LEFT, right, costBottom, sheet.ink(sheet.palette().border()));
        end(sheet, "100 %", shareTop + 1);
        if (count == 0) {
            return;
        }
        int columns = (int) (right - LEFT);
        TimelineColumns all = new TimelineColumns(decisions.archive(), first, count, columns);
        drawEpisodes(sheet, all, columns, GAP, costBottom);
        drawBranches(sheet, all, columns, GAP, GAP + branch);
        drawShares(sheet, all, count, columns, shareTop, shareBottom);
        drawCosts(sheet, all, columns, costTop, costBottom);
        drawChanges(sheet, all, columns, eventTop + events / 2);
        drawBookmarks(sheet, first, count, eventTop, events);
        drawNumbers(sheet, first, count, sheet.height() - 10);
        drawCursor(sheet, first, count, eventTop + events);
    }

    private static void name(Sheet sheet, String words, double y) {
        sheet.texts()
                .write(
                        words,
                        0,
                        y,
                        Anchor.START,
                        Weight.PLAIN,
                        sheet.ink(sheet.palette().muted()));
    }

    private static void end(Sheet sheet, String words, double y) {
        sheet.texts()
                .write(
                        words,
                        LEFT - 4,
                        y,
                        Anchor.END,
                        Weight.PLAIN,
                        sheet.ink(sheet.palette().muted()));
    }

    private static void drawEpisodes(Sheet sheet, TimelineColumns all, int columns, double top, double bottom) {
        int episodes = 0;
        for (boolean begins : all.episode) {
            episodes += begins ? 1 : 0;
        }
        if (columns / (double) Math.max(1, episodes) < FEWEST_PIXELS_AN_EPISODE) {
            return;
        }
        int ink = sheet.ink(sheet.palette().grid());
        for (int column = 0; column < columns; column++) {
            if (all.episode[column]) {
                sheet.raster().uprightLine(LEFT + column, top, bottom, ink);
            }
        }
    }

    /** Each column divided between return (below) and cost (above, hatched); what was not searched is a thin line. */
    private static void drawBranches(Sheet sheet, TimelineColumns all, int columns, double top, double bottom) {
        int safe = sheet.ink(sheet.palette().safe());
        int wash = sheet.ink(sheet.palette().unsafe(), 0.22);
        int unsafe = sheet.ink(sheet.palette().unsafe());
        int grey = sheet.ink(sheet.palette().executed(), 0.5);
        for (int column = 0; column < columns; column++) {
            if (all.decisions[column] == 0) {
                continue;
            }
            double left = LEFT + column;
            double right = LEFT + all.next(column);
            int searches = all.searches(column);
            if (searches == 0) {
                double middle = (top + bottom) / 2;
                sheet.raster().rectangle(left, middle - 1, right, middle + 1, grey);
                continue;
            }
            double split = bottom - (bottom - top) * all.returnBranch[column] / searches;
            sheet.raster().rectangle(left, split, right, bottom, safe);
            sheet.raster().rectangle(left, top, right, split, wash);
            if (split > top) {
                sheet.marks().hatch(left, top, right, split, 5, unsafe);
            }
        }
    }

    private static void drawShares(
            Sheet sheet, TimelineColumns all, int count, int columns, double top, double bottom) {
        int wash = sheet.ink(sheet.palette().safe(), 0.22);
        double wide = Math.max(1, (double) columns / count);
        Stroke line = sheet.stroke().pen(1.4);
        boolean drawing = false;
        for (int column = 0; column < columns; column++) {
            if (all.decisions[column] == 0) {
                continue;
            }
            if (all.searches(column) == 0) {
                drawing = false;
                continue;
            }
            double x = LEFT + column + wide / 2;
            double low = bottom - (bottom - top) * all.lowShare[column];
            double high = bottom - (bottom - top) * all.highShare[column];
            sheet.raster().rectangle(LEFT + column, high, LEFT + column + Math.min(wide, 2), low, wash);
            double mean = bottom - (bottom - top) * all.meanShare(column);
            if (drawing) {
                line.lineTo(x, mean);
            } else {
                line.moveTo(x, mean);
                line.lineTo(x + 0.1, mean);
            }
            drawing = true;
        }
        line.draw(sheet.ink(sheet.palette().safe()));
    }

    /** A cross where it cost, higher where it cost more. */
    private static void drawCosts(Sheet sheet, TimelineColumns all, int columns, double top, double bottom) {
        float most = 1;
        for (float cost : all.cost) {
            most = Math.max(most, cost);
        }
        end(sheet, Numbers.brief(most), top + 3);
        int stem = sheet.ink(sheet.palette().unsafe(), 0.45);
        int ink = sheet.ink(sheet.palette().unsafe());
        double room = bottom - top - 5;
        double last = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < columns; column++) {
            if (all.cost[column] > 0) {
                double x = LEFT + column + 0.5;
                double y =
                        bottom - 2 - room * Transform.SYMLOG.forward(all.cost[column]) / Transform.SYMLOG.forward(most);
                sheet.raster().rectangle(x - 0.5, y, x + 0.5, bottom, stem);
                if (x - last >= 5) {
                    sheet.marks().cross(x, y, 2.6, 1.3, ink);
                    last = x;
                }
            }
        }
    }

    private static void drawChanges(Sheet sheet, TimelineColumns all, int columns, double y) {
        int ink = sheet.ink(sheet.palette().chosen());
        for (int column = 0; column < columns; column++) {
            if (all.changed[column]) {
                double x = LEFT + column;
                sheet.marks().polygon(new double[] {x, y - 5, x + 5, y, x, y + 5, x - 5, y}, ink);
            }
        }
    }

    private void drawBookmarks(Sheet sheet, int first, int count, double top, double height) {
        int ink = sheet.ink(sheet.palette().text());
        for (long decision : decisions.bookmarks().keySet()) {
            int index = decisions.archive().indexOf(decision);
            if (index >= first && index < first + count) {
                double x = x(sheet, index, first, count);
                sheet.raster().rectangle(x - 0.6, top, x + 0.6, top + height, ink);
                sheet.marks().polygon(new double[] {x, top, x + 9, top + 3.5, x, top + 7}, ink);
            }
        }
    }

    private void drawNumbers(Sheet sheet, int first, int count, double y) {
        int ink = sheet.ink(sheet.palette().muted());
        double width = sheet.width() - LEFT - RIGHT;
        long low = decisions.archive().summary(first).decision();
        long high = decisions.archive().summary(first + count - 1).decision();
        double step = Transform.niceStep(Math.max(1, (high - low) * 90.0 / width));
        for (long tick = (long) (step * Math.ceil(low / step)); tick <= high; tick += (long) Math.max(1, step)) {
            double x = x(sheet, decisions.archive().indexOf(tick), first, count);
            sheet.texts().write(Numbers.count(tick), x, y, Anchor.MIDDLE, Weight.PLAIN, ink);
        }
    }

    private void drawCursor(Sheet sheet, int first, int count, double bottom) {
        int index = decisions.index();
        if (index < first) {
            return;
        }
        if (hovered >= first && hovered < first + count && hovered != index) {
            double x = x(sheet, hovered, first, count);
            sheet.raster().uprightLine(x, 2, bottom, sheet.ink(sheet.palette().muted()));
        }
        drawTick(sheet, first, count, bottom);
        double x = x(sheet, index, first, count);
        int ink = sheet.ink(sheet.palette().text());
        boolean live = selection.followsNewest().get();
        int halo = sheet.ink(sheet.palette().panel());
        sheet.raster().rectangle(x - 2.2, 2, x + 2.2, bottom, halo);
        sheet.raster().rectangle(x - 0.9, 2, x + 0.9, bottom, ink);
        if (live) {
            sheet.marks().disc(x, 5, 4.5, halo);
            sheet.marks().ring(x, 5, 4.5, 1.5, ink);
        } else {
            sheet.marks().disc(x, 5, 4.5, ink);
        }
    }

    /** Where a curve was pointed at: dashed, with a hollow head. */
    private void drawTick(Sheet sheet, int first, int count, double bottom) {
        long ticked = selection.ticked().get();
        int at = ticked == SelectionModel.NEWEST ? -1 : decisions.archive().indexOf(ticked);
        if (at < first || at >= first + count) {
            return;
        }
        double x = x(sheet, at, first, count);
        int ink = sheet.ink(sheet.palette().text());
        sheet.stroke().pen(1.4, 4, 3).moveTo(x, 10).lineTo(x, bottom).draw(ink);
        sheet.stroke()
                .pen(1.4)
                .moveTo(x - 5, 2)
                .lineTo(x + 5, 2)
                .lineTo(x, 10)
                .lineTo(x - 5, 2)
                .draw(ink);
    }

    private static double x(Sheet sheet, int index, int first, int count) {
        return LEFT + (sheet.width() - LEFT - RIGHT) * (index - first + 0.5) / count;
    }
}
