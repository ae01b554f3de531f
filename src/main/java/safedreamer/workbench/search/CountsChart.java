package safedreamer.workbench.search;

import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import safedreamer.figure.Palette;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/** Safe and unsafe candidates of each iteration as stacked bars, with the line N_s. A click chooses an iteration. */
final class CountsChart extends PixelPane {

    private static final double LEFT = 40;
    private static final double RIGHT = 14;
    private static final double TOP = 28;
    private static final double BOTTOM = 34;
    private static final double NARROWEST_FOR_WORDS = 44;

    private final SearchViewModel search;

    CountsChart(SearchViewModel search, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.search = search;
        setCursor(Cursor.HAND);
        setOnMouseClicked(click -> {
            int bars = search.iterations().get();
            if (bars > 0) {
                search.choose(1 + (int) Math.floor((click.getX() - LEFT) / (getWidth() - LEFT - RIGHT) * bars));
            }
        });
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        plot.title("Safe and unsafe futures", "per iteration");
        PlanTrace trace = search.trace().get();
        if (trace == null) {
            plot.frame();
            return;
        }
        int most = 1;
        for (PlanIteration iteration : trace.iterations()) {
            most = Math.max(most, iteration.candidates());
        }
        int wanted = trace.settings().minSafeTrajectories();
        Axis up = plot.upward(Transform.LINEAR, 0, Math.max(1.18 * most, 1.06 * wanted));
        plot.gridUpward(up, 20);
        drawBars(plot, up, trace);
        plot.frame();
        drawWanted(plot, up, wanted);
    }

    private void drawBars(Plot plot, Axis up, PlanTrace trace) {
        Sheet sheet = plot.sheet();
        Palette palette = sheet.palette();
        int bars = trace.iterations().size();
        double slot = (plot.right() - plot.left()) / bars;
        double half = Math.min(30, 0.36 * slot);
        int safeInk = sheet.ink(palette.safe());
        int unsafeInk = sheet.ink(palette.unsafe());
        for (int i = 0; i < bars; i++) {
            PlanIteration iteration = trace.iterations().get(i);
            double centre = plot.left() + (i + 0.5) * slot;
            double split = up.at(iteration.safeCount());
            double top = up.at(iteration.candidates());
            sheet.raster().rectangle(centre - half, split, centre + half, plot.bottom(), safeInk);
            sheet.raster().rectangle(centre - half, top, centre + half, split, sheet.ink(palette.unsafe(), 0.18));
            sheet.marks().hatch(centre - half, top, centre + half, split, 6, unsafeInk);
            boolean chosen = i == search.iterationIndex();
            drawFoot(plot, iteration, i + 1, centre, slot, chosen);
            if (half >= 13) {
                drawNumbers(sheet, iteration, centre, split, plot.bottom(), top);
            }
        }
    }

    private static void drawNumbers(
            Sheet sheet, PlanIteration iteration, double centre, double split, double bottom, double top) {
        Palette palette = sheet.palette();
        int unsafe = iteration.candidates() - iteration.safeCount();
        if (bottom - split >= 15) {
            String words = Integer.toString(iteration.safeCount());
            sheet.texts().write(words, centre, split + 9, Anchor.MIDDLE, Weight.BOLD, sheet.ink(palette.panel()));
        }
        sheet.texts()
                .write(
                        Integer.toString(unsafe),
                        centre,
                        top - 8,
                        Anchor.MIDDLE,
                        Weight.PLAIN,
                        sheet.ink(palette.text()));
    }

    private static void drawFoot(
            Plot plot, PlanIteration iteration, int number, double centre, double slot, boolean chosen) {
        Sheet sheet = plot.sheet();
        int ink = sheet.ink(chosen ? sheet.palette().text() : sheet.palette().muted());
        Weight weight = chosen ? Weight.BOLD : Weight.PLAIN;
        double y = plot.bottom();
        if (chosen) {
            double half = Math.min(34, 0.42 * slot);
            sheet.raster().rectangle(centre - half, y + 1, centre + half, y + 3, ink);
        }
        sheet.texts().write(Integer.toString(number), centre, y + 11, Anchor.MIDDLE, weight, ink);
        if (slot >= NARROWEST_FOR_WORDS) {
            String words = iteration.branch() == Branch.MAXIMISE_RETURN ? "return" : "cost";
            sheet.texts().write(words, centre, y + 24, Anchor.MIDDLE, weight, ink);
        }
    }

    private static void drawWanted(Plot plot, Axis up, int wanted) {
        Sheet sheet = plot.sheet();
        double y = up.within(wanted);
        int halo = sheet.ink(sheet.palette().panel(), 0.8);
        int ink = sheet.ink(sheet.palette().chosen());
        sheet.stroke().pen(4).moveTo(plot.left(), y).lineTo(plot.right(), y).draw(halo);
        sheet.stroke()
                .pen(1.6, 6, 4)
                .moveTo(plot.left(), y)
                .lineTo(plot.right(), y)
                .draw(ink);
        sheet.texts().write("Nₛ = " + wanted, plot.right(), 12, Anchor.END, Weight.PLAIN, ink);
    }
}
