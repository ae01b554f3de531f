package safedreamer.workbench.sensitivity;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.MapAxis;
import safedreamer.decision.MapMeasure;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SensitivityMap;
import safedreamer.figure.Palette;
import safedreamer.planning.Branch;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Symbols;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * One map: a cell for each pair of values, its number in it. Cells that would reduce cost are hatched in every measure;
 * the present point has a frame.
 */
final class MapChart extends PixelPane {

    private static final double LEFT = 52;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 32;

    private final SensitivityViewModel maps;
    private final ObservableValue<@Nullable SensitivityMap> map;
    private final String title;

    MapChart(
            SensitivityViewModel maps,
            ObservableValue<@Nullable SensitivityMap> map,
            String title,
            ObservableValue<Palette> palette) {
        super(palette);
        this.maps = maps;
        this.map = map;
        this.title = title;
        map.addListener((property, before, now) -> redraw());
        maps.measure().addListener((property, before, now) -> redraw());
    }

    @Override
    protected void draw(Sheet sheet) {
        int text = sheet.ink(sheet.palette().text());
        int muted = sheet.ink(sheet.palette().muted());
        double width = sheet.texts().write(title, 12, 12, Anchor.START, Weight.BOLD, text);
        MapMeasure measure = maps.measure().get();
        sheet.texts()
                .write(
                        measure == MapMeasure.BRANCH ? "% of futures safe; hatched: reduces cost" : measure.words(),
                        20 + width,
                        12,
                        Anchor.START,
                        Weight.PLAIN,
                        muted);
        SensitivityMap present = map.getValue();
        if (present == null) {
            return;
        }
        MapAxis across = present.request().across();
        MapAxis upward = present.request().upward();
        double cellWidth = (sheet.width() - LEFT - RIGHT) / across.size();
        double cellHeight = (sheet.height() - TOP - BOTTOM) / upward.size();
        double[] range = range(present, measure);
        for (int y = 0; y < upward.size(); y++) {
            double top = sheet.height() - BOTTOM - (y + 1) * cellHeight;
            sheet.texts()
                    .write(
                            Numbers.brief(upward.values()[y]),
                            LEFT - 5,
                            top + cellHeight / 2,
                            Anchor.END,
                            Weight.PLAIN,
                            muted);
            for (int x = 0; x < across.size(); x++) {
                drawCell(sheet, present.cell(x, y), measure, range, LEFT + x * cellWidth, top, cellWidth, cellHeight);
            }
        }
        for (int x = 0; x < across.size(); x++) {
            sheet.texts()
                    .write(
                            Numbers.brief(across.values()[x]),
                            LEFT + (x + 0.5) * cellWidth,
                            sheet.height() - BOTTOM + 9,
                            Anchor.MIDDLE,
                            Weight.PLAIN,
                            muted);
        }
        name(sheet, across, (LEFT + sheet.width() - RIGHT) / 2, sheet.height() - BOTTOM + 23, Anchor.MIDDLE);
        name(sheet, upward, 12, TOP + 8, Anchor.START);
        int x = across.indexOf(present.request().settings());
        int y = upward.indexOf(present.request().settings());
        drawPresent(sheet, LEFT + x * cellWidth, sheet.height() - BOTTOM - (y + 1) * cellHeight, cellWidth, cellHeight);
    }

    private static void name(Sheet sheet, MapAxis axis, double x, double y, Anchor anchor) {
        String symbol = axis.parameter().symbol();
        String words = Symbols.base(symbol) + (Symbols.below(symbol).equals("s") ? "ₛ" : Symbols.below(symbol));
        sheet.texts()
                .write(
                        words,
                        x,
                        y,
                        anchor,
                        Weight.BOLD,
                        sheet.ink(sheet.palette().text()));
    }

    private static double[] range(SensitivityMap map, MapMeasure measure) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SensitivityMap.@Nullable Cell[] row : map.cells()) {
            for (SensitivityMap.Cell cell : row) {
                double value = cell == null ? Double.NaN : measure.of(cell.outcome());
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return measure == MapMeasure.BRANCH ? new double[] {0, 100} : new double[] {low, high};
    }

    private static void drawCell(
            Sheet sheet,
            SensitivityMap.@Nullable Cell cell,
            MapMeasure measure,
            double[] range,
            double left,
            double top,
            double width,
            double height) {
        double right = left + width - 1.5;
        double bottom = top + height - 1.5;
        if (cell == null) {
            sheet.raster()
                    .rectangle(
                            left, top, right, bottom, sheet.ink(sheet.palette().grid()));
            return;
        }
        PlanOutcome outcome = cell.outcome();
        double value = measure.of(outcome);
        // Costs lie decades apart.
        Transform scale = measure == MapMeasure.COST ? Transform.SYMLOG : Transform.LINEAR;
        double place = range[1] > range[0]
                ? (scale.forward(value) - scale.forward(range[0])) / (scale.forward(range[1]) - scale.forward(range[0]))
                : 0.5;
        String hue = measure == MapMeasure.RETURN
                ? sheet.palette().reward()
                : measure == MapMeasure.COST
                        ? sheet.palette().unsafe()
                        : sheet.palette().safe();
        double strength = 0.06 + 0.46 * Math.clamp(place, 0.0, 1.0);
        sheet.raster().rectangle(left, top, right, bottom, sheet.ink(hue, cell.coarse() ? 0.5 * strength : strength));
        if (outcome.branch() == Branch.REDUCE_COST) {
            sheet.marks()
                    .hatch(
                            left,
                            top,
                            right,
                            bottom,
                            6,
                            sheet.ink(sheet.palette().unsafe(), 0.8));
        }
        if (width > 30 && height > 12) {
            sheet.texts()
                    .write(
                            Numbers.significant(value, 2),
                            (left + right) / 2,
                            (top + bottom) / 2,
                            Anchor.MIDDLE,
                            Weight.PLAIN,
                            sheet.ink(sheet.palette().text(), cell.coarse() ? 0.6 : 1));
        }
    }

    private static void drawPresent(Sheet sheet, double left, double top, double width, double height) {
        sheet.stroke()
                .pen(2.4)
                .moveTo(left, top)
                .lineTo(left + width - 1.5, top)
                .lineTo(left + width - 1.5, top + height - 1.5)
                .lineTo(left, top + height - 1.5)
                .lineTo(left, top)
                .draw(sheet.ink(sheet.palette().chosen()));
    }
}
