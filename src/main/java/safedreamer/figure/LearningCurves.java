package safedreamer.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How runs learned: return and cost per episode over the decisions made, with the cost limit b. One run wears the
 * colours of rewards and costs; several wear their own.
 */
public final class LearningCurves {

    /** What learning is drawn over. */
    public static final Axis TRAINING = new Axis("Training", "decisions made");

    private static final int MEAN_OF = 10;
    private static final double LINE = 2.2;
    private static final double FAINT = 0.3;
    private static final double FAINTER = 0.35;

    private final Palette palette;
    private final List<LearningRun> runs;

    private LearningCurves(Palette palette, List<LearningRun> runs) {
        this.palette = palette;
        this.runs = runs;
    }

    /**
     * @param title what was learned
     * @param runs at least one
     * @param metadata kept in the file
     */
    public static Figure of(String title, List<LearningRun> runs, Palette palette, Map<String, String> metadata) {
        return new LearningCurves(palette, runs).figure(title, metadata);
    }

    /** The same with its data, an episode a row. */
    public static Chart chart(String title, List<LearningRun> runs, Palette palette, Map<String, String> metadata) {
        DataTable.Builder table =
                DataTable.of("run", "decisions made", "return", "cost", "length in decisions", "random actions");
        for (LearningRun run : runs) {
            for (int i = 0; i < run.decisions().length; i++) {
                table.row(
                        run.label(),
                        run.decisions()[i],
                        run.returns()[i],
                        run.costs()[i],
                        run.lengths()[i],
                        run.exploring()[i]);
            }
        }
        return new Chart("learning", of(title, runs, palette, metadata), table.build());
    }

    private Figure figure(String title, Map<String, String> metadata) {
        List<Mark> returns = new ArrayList<>();
        List<Mark> costs = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        runs.stream()
                .mapToDouble(LearningRun::costLimit)
                .distinct()
                .forEach(b -> costs.add(new Limit(b, "b = " + brief(b), palette.chosen())));
        for (int i = 0; i < runs.size(); i++) {
            LearningRun run = runs.get(i);
            Marker marker = RunColours.marker(i);
            addSeries(returns, run, run.returns(), pen(i, palette.reward(), Dash.SOLID), marker, true);
            // Exploring can cost so much that nothing could be told of the agent beside it.
            boolean explores = run.only(false, run.costs()).length == 0;
            addSeries(costs, run, run.costs(), pen(i, palette.unsafe(), Dash.DASH_DOT), marker, explores);
            if (runs.size() > 1) {
                legend.add(new LegendEntry(
                        run.label(),
                        pen(i, palette.reward(), Dash.SOLID),
                        new Points.Style(marker, Ink.opaque(RunColours.colour(palette, i)), true)));
            }
        }
        return new Figure(title, caption(), palette, TRAINING, panels(returns, costs), legend, metadata);
    }

    /** Return over cost. */
    public static List<Panel> panels(List<Mark> returns, List<Mark> costs) {
        return List.of(
                new Panel(new Axis("Return", "sum of rewards per episode"), returns),
                new Panel(new Axis("Cost", "sum of costs per episode, limited to b"), costs));
    }

    private String caption() {
        double explored = longest(true);
        double acted = longest(false);
        String caption = "Lines: means of " + MEAN_OF + " episodes. Points: episodes";
        if (explored == 0) {
            return caption + ".";
        }
        String shorter = explored < acted ? ", " + brief(explored) + " decisions instead of " + brief(acted) : "";
        return caption + "; open: random actions" + shorter + "; arrow head: beyond the axis.";
    }

    /** Episode, in decisions; 0 if there is none. */
    private double longest(boolean explored) {
        return runs.stream()
                .flatMapToDouble(run -> Arrays.stream(run.only(explored, run.lengths())))
                .max()
                .orElse(0);
    }

    private Pen pen(int run, String colourOfOne, Dash dash) {
        String colour = runs.size() > 1 ? RunColours.colour(palette, run) : colourOfOne;
        return new Pen(Ink.opaque(colour), LINE, dash);
    }

    private static void addSeries(
            List<Mark> marks, LearningRun run, double[] values, Pen pen, Marker marker, boolean exploringFrames) {
        String colour = pen.ink().colour();
        double[] decisions = run.only(false, run.decisions());
        double[] acting = run.only(false, values);
        marks.add(new Points(
                run.only(true, run.decisions()),
                run.only(true, values),
                new Points.Style(marker, new Ink(colour, FAINTER), false),
                exploringFrames));
        marks.add(new Points(decisions, acting, new Points.Style(marker, new Ink(colour, FAINT), true), true));
        marks.add(new Line(decisions, RunningMean.of(acting, MEAN_OF), pen));
    }

    /** "2", "2.5". */
    private static String brief(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
