package safedreamer.workbench.belief;

import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.StableRange;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;
import safedreamer.workbench.selection.SelectionModel;

/**
 * Steps side by side: what came (blue, solid border), what was believed (orange, dashed border), how far off it was, and
 * reward and cost as expected and as they came, on one axis of steps with the line "now".
 */
final class BeliefChart extends PixelPane {

    static final double HEIGHT = 196;

    private static final double LEFT = 70;
    private static final double RIGHT = 12;
    private static final double FRAME = 42;
    private static final double CAME_TOP = 3;
    private static final double BELIEVED_TOP = CAME_TOP + FRAME + 4;
    private static final double ERROR_AT = BELIEVED_TOP + FRAME + 9;
    private static final double REWARD_TOP = ERROR_AT + 10;
    private static final double LANE = 29;
    private static final double COST_TOP = REWARD_TOP + LANE + 6;
    /** A lane's name stands clear of the number at the lane's upper end. */
    private static final double BELOW_ITS_END = LANE - 9;

    private static final double STEPS_AT = COST_TOP + LANE + 9;

    private final BeliefViewModel belief;
    private final SelectionModel selection;
    private final SightDrawing sight;
    private final StableRange rewards = new StableRange(0, 0.02);
    private final StableRange costs = new StableRange(0, 1);

    BeliefChart(BeliefViewModel belief, SelectionModel selection, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.belief = belief;
        this.selection = selection;
        sight = new SightDrawing(belief.environment());
        belief.picture().addListener((property, before, now) -> redraw());
        selection.step().addListener((property, before, now) -> redraw());
        setOnMouseMoved(move -> selection.step().set(stepAt(move.getX())));
        setOnMouseExited(move -> selection.step().set(SelectionModel.NONE));
    }

    private int stepAt(double x) {
        BeliefPicture picture = belief.picture().get();
        if (picture == null || x < LEFT || x > getWidth() - RIGHT) {
            return SelectionModel.NONE;
        }
        int step = columns(picture, getWidth()).at(x);
        return step < 0 ? SelectionModel.NONE : step;
    }

    private static StepColumns columns(BeliefPicture picture, double width) {
        return new StepColumns(LEFT, width - RIGHT, picture.came().past(), picture.horizon());
    }

    @Override
    protected void draw(Sheet sheet) {
        BeliefPicture picture = belief.picture().get();
        if (picture == null) {
            return;
        }
        StepColumns columns = columns(picture, sheet.width());
        int step = selection.step().get();
        if (step >= 0 && step <= picture.horizon()) {
            double half = columns.width() / 2;
            double x = columns.centre(step);
            sheet.raster()
                    .rectangle(
                            x - half,
                            0,
                            x + half,
                            STEPS_AT + 8,
                            sheet.ink(sheet.palette().grid()));
        }
        names(sheet, belief.error().unit());
        frames(sheet, picture, columns, step);
        lane(sheet, columns, REWARD_TOP, rewards, picture::expectedReward, picture.came()::reward, true);
        lane(sheet, columns, COST_TOP, costs, picture::expectedCost, picture.came()::cost, false);
        now(sheet, columns, step);
    }

    private static void names(Sheet sheet, String unit) {
        name(sheet, "came", CAME_TOP + FRAME / 2, false);
        name(sheet, "believed", BELIEVED_TOP + FRAME / 2, false);
        name(sheet, "off by" + unit, ERROR_AT, true);
        name(sheet, "reward", REWARD_TOP + BELOW_ITS_END, false);
        name(sheet, "cost", COST_TOP + BELOW_ITS_END, false);
        name(sheet, "step", STEPS_AT, true);
    }

    private static void name(Sheet sheet, String words, double y, boolean quiet) {
        Palette palette = sheet.palette();
        sheet.texts()
                .write(words, 12, y, Anchor.START, Weight.PLAIN, sheet.ink(quiet ? palette.muted() : palette.text()));
    }

    private void frames(Sheet sheet, BeliefPicture picture, StepColumns columns, int step) {
        int blue = sheet.ink(sheet.palette().safe());
        int orange = sheet.ink(sheet.palette().unsafe());
        double half = columns.frameWidth() / 2;
        for (int k = -columns.past(); k <= columns.horizon(); k++) {
            if (!columns.framed(k)) {
                continue;
            }
            double x = columns.centre(k);
            boolean pointed = step >= 0 && k == step;
            float[] came = picture.came().observation(k);
            if (came != null) {
                Frame frame = new Frame(x - half, CAME_TOP, x + half, CAME_TOP + FRAME);
                back(sheet, frame);
                sight.draw(sheet, frame, came, picture.truth(), false);
                frame.border(sheet, pointed ? 2.6 : 1.4, blue);
            }
            if (k >= 0) {
                Frame frame = new Frame(x - half, BELIEVED_TOP, x + half, BELIEVED_TOP + FRAME);
                back(sheet, frame);
                sight.draw(sheet, frame, picture.future().observation(k), picture.truth(), true);
                frame.border(sheet, pointed ? 2.6 : 1.4, orange, 4, 3);
                if (!Double.isNaN(picture.errors()[k])) {
                    write(sheet, BeliefWords.number(picture.errors()[k]), x, ERROR_AT, pointed);
                }
            }
            write(sheet, Integer.toString(k), x, STEPS_AT, pointed);
        }
    }

    private static void back(Sheet sheet, Frame frame) {
        sheet.raster()
                .rectangle(
                        frame.left(),
                        frame.top(),
                        frame.right(),
                        frame.bottom(),
                        sheet.ink(sheet.palette().panel()));
    }

    private static void write(Sheet sheet, String words, double x, double y, boolean strong) {
        Palette palette = sheet.palette();
        sheet.texts()
                .write(
                        words,
                        x,
                        y,
                        Anchor.MIDDLE,
                        strong ? Weight.BOLD : Weight.PLAIN,
                        sheet.ink(strong ? palette.text() : palette.muted()));
    }

    /** What was expected as a coloured line, what came in grey with small discs. */
    private static void lane(
            Sheet sheet,
            StepColumns columns,
            double top,
            StableRange range,
            IntToDoubleFunction expected,
            IntToDoubleFunction came,
            boolean reward) {
        double low = 0;
        double high = 0;
        for (int k = -columns.past(); k <= columns.horizon(); k++) {
            for (double value : new double[] {expected.applyAsDouble(k), came.applyAsDouble(k)}) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        range.show(low, high);
        Axis up = new Axis(Transform.LINEAR, range.low(), range.high(), top + LANE - 2, top + 3);
        sheet.raster()
                .levelLine(
                        LEFT,
                        sheet.width() - RIGHT,
                        up.at(0),
                        sheet.ink(sheet.palette().border()));
        int quiet = sheet.ink(sheet.palette().muted());
        sheet.texts().write(Numbers.significant(range.high(), 2), LEFT - 5, top + 4, Anchor.END, Weight.PLAIN, quiet);
        int hue = sheet.ink(reward ? sheet.palette().reward() : sheet.palette().unsafe());
        curve(sheet, columns, up, expected, hue, reward ? new double[0] : new double[] {7, 3, 2, 3}, false);
        curve(sheet, columns, up, came, sheet.ink(sheet.palette().executed()), new double[0], true);
    }

    private static void curve(
            Sheet sheet,
            StepColumns columns,
            Axis up,
            IntToDoubleFunction values,
            int ink,
            double[] dashes,
            boolean discs) {
        Stroke stroke = sheet.stroke().pen(discs ? 1.3 : 2, dashes);
        boolean down = false;
        for (int k = -columns.past(); k <= columns.horizon(); k++) {
            double value = values.applyAsDouble(k);
            if (Double.isFinite(value)) {
                double x = columns.centre(k);
                double y = up.within(value);
                if (down) {
                    stroke.lineTo(x, y);
                } else {
                    stroke.moveTo(x, y).lineTo(x, y);
                }
            }
            down = Double.isFinite(value);
        }
        stroke.draw(ink);
        for (int k = -columns.past(); discs && k <= columns.horizon(); k++) {
            double value = values.applyAsDouble(k);
            if (Double.isFinite(value)) {
                sheet.marks().disc(columns.centre(k), up.within(value), 2.4, ink);
            }
        }
    }

    private static void now(Sheet sheet, StepColumns columns, int step) {
        int ink = sheet.ink(sheet.palette().chosen());
        sheet.stroke()
                .pen(1.2, 5, 3)
                .moveTo(columns.now(), 0)
                .lineTo(columns.now(), STEPS_AT - 8)
                .draw(ink);
        if (step != 0) {
            sheet.texts().write("now", columns.now(), STEPS_AT, Anchor.MIDDLE, Weight.BOLD, ink);
        }
    }
}
