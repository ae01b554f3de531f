package safedreamer.figure;

import java.util.List;
import safedreamer.figure.Lettering.Anchor;

/** Lays a figure out and draws it; every file format and the window get the same one. */
final class FigureDrawing {

    private static final double MARGIN = 24;
    private static final double TITLE = 18;
    private static final double SMALL = 12;
    private static final double LABEL = 13;
    private static final double HEADER = 64;
    private static final double FOOTER = 54;
    private static final double GAP = 50;

    /** Room before the first place and after the last, where one place to the next is 1. */
    private static final double BESIDE_PLACES = 0.5;

    private final Figure figure;
    private final Palette palette;
    private final Surface surface;
    private final double width;
    private final double height;

    private FigureDrawing(Figure figure, Surface surface, double width, double height) {
        this.figure = figure;
        this.palette = figure.palette();
        this.surface = surface;
        this.width = width;
        this.height = height;
    }

    /**
     * @param width in points
     * @param height in points
     */
    static void draw(Figure figure, Surface surface, double width, double height) {
        new FigureDrawing(figure, surface, width, height).draw();
    }

    private void draw() {
        surface.area(
                new double[] {0, width, width, 0}, new double[] {0, 0, height, height}, Ink.opaque(palette.panel()));
        List<Panel> panels = figure.panels();
        Range x = horizontalRange();
        List<Range> ys =
                panels.stream().map(panel -> panel.y().withMargin(0.06)).toList();
        double left =
                MARGIN + 8 + ys.stream().mapToDouble(this::tickWidth).max().orElse(0);
        double right = width - MARGIN - labelWidth();
        Legend legend = new Legend(figure.legend(), width - MARGIN - left);
        double top = HEADER + legend.height() + 32;
        double each = (height - FOOTER - top - GAP * (panels.size() - 1)) / panels.size();

        drawHeader(left);
        legend.draw(surface, left, HEADER, palette.text());
        for (int i = 0; i < panels.size(); i++) {
            Plot plot = new Plot(surface, left, top + i * (each + GAP), right - left, each, x, ys.get(i));
            drawPanel(panels.get(i), plot, i == panels.size() - 1);
        }
        surface.text(
                figure.horizontal().label(),
                (left + right) / 2,
                height - MARGIN + 6,
                Lettering.plain(LABEL, palette.text(), Anchor.MIDDLE));
    }

    private Range horizontalRange() {
        List<String> places = figure.horizontal().places();
        return places.isEmpty()
                ? figure.panels().stream()
                        .map(Panel::x)
                        .reduce(Range.EMPTY, Range::and)
                        .withMargin(0.01)
                : new Range(-BESIDE_PLACES, places.size() - 1 + BESIDE_PLACES);
    }

    private double tickWidth(Range range) {
        Ticks ticks = Ticks.within(range, mostTicks());
        double widest = 0;
        for (int i = 0; i < ticks.values().length; i++) {
            widest = Math.max(widest, Surface.roughWidth(ticks.label(i), SMALL));
        }
        return widest;
    }

    private double labelWidth() {
        return figure.panels().stream()
                .flatMap(panel -> panel.limits().stream())
                .mapToDouble(Limit::labelWidth)
                .max()
                .orElse(0);
    }

    private int mostTicks() {
        double each = height / figure.panels().size();
        return Math.max(2, (int) (each / 45));
    }

    private void drawHeader(double left) {
        surface.text(figure.title(), left, MARGIN + 12, new Lettering(TITLE, true, palette.text(), Anchor.START));
        surface.text(figure.caption(), left, MARGIN + 34, Lettering.plain(SMALL, palette.muted(), Anchor.START));
    }

    private void drawPanel(Panel panel, Plot plot, boolean lowest) {
        surface.text(
                panel.axis().label(),
                plot.left(),
                plot.top() - 10,
                Lettering.plain(LABEL, palette.text(), Anchor.START));
        drawHorizontalTicks(plot, lowest);
        drawVerticalTicks(plot);
        panel.marks().forEach(mark -> mark.draw(plot));
        panel.limits().forEach(limit -> limit.drawLabel(plot));
    }

    private void drawVerticalTicks(Plot plot) {
        Ticks ticks = Ticks.within(plot.yRange(), mostTicks());
        for (int i = 0; i < ticks.values().length; i++) {
            double y = plot.y(ticks.values()[i]);
            boolean zero = ticks.values()[i] == 0;
            Pen pen = Pen.solid(zero ? palette.executed() : palette.grid(), 1);
            surface.line(new double[] {plot.left(), plot.right()}, new double[] {y, y}, pen);
            surface.text(
                    ticks.label(i),
                    plot.left() - 8,
                    y + SMALL / 3,
                    Lettering.plain(SMALL, palette.muted(), Anchor.END));
        }
    }

    private void drawHorizontalTicks(Plot plot, boolean labels) {
        List<String> places = figure.horizontal().places();
        if (!places.isEmpty()) {
            for (int i = 0; i < places.size(); i++) {
                drawHorizontalTick(plot, i, places.get(i), labels);
            }
            return;
        }
        Ticks ticks = Ticks.within(plot.xRange(), Math.max(2, (int) (plot.width() / 90)));
        for (int i = 0; i < ticks.values().length; i++) {
            drawHorizontalTick(plot, ticks.values()[i], ticks.label(i), labels);
        }
    }

    private void drawHorizontalTick(Plot plot, double value, String label, boolean labelled) {
        double x = plot.x(value);
        surface.line(new double[] {x, x}, new double[] {plot.top(), plot.bottom()}, Pen.solid(palette.grid(), 1));
        if (labelled) {
            surface.text(label, x, plot.bottom() + 18, Lettering.plain(SMALL, palette.muted(), Anchor.MIDDLE));
        }
    }
}
