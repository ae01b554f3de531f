package safedreamer.figure;

import java.util.List;
import safedreamer.figure.Lettering.Anchor;

/** Lays a figure out and draws it; every file format and the window get the same one. */
public final class FigureDrawing {

    private static final double TITLE = 18;
    private static final double SMALL = 12;
    private static final double LABEL = 13;

    private final Figure figure;
    private final Palette palette;
    private final Surface surface;
    private final double width;
    private final double height;
    private final FigureLayout layout;
    private final Zoom zoom;

    private FigureDrawing(Figure figure, Surface surface, double width, double height, FigureLayout layout, Zoom zoom) {
        this.layout = layout;
        this.zoom = zoom;
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
        draw(figure, surface, width, height, FigureLayout.PAGE, Zoom.NONE);
    }

    /**
     * @param width in points
     * @param height in points
     * @param zoom of all plots alike
     * @return where the plots are together, {@code [left, top, right, bottom]} in points
     */
    public static double[] draw(
            Figure figure, Surface surface, double width, double height, FigureLayout layout, Zoom zoom) {
        return new FigureDrawing(figure, surface, width, height, layout, zoom).draw();
    }

    private double[] draw() {
        surface.area(
                new double[] {0, width, width, 0}, new double[] {0, 0, height, height}, Ink.opaque(palette.panel()));
        List<Panel> panels = figure.panels();
        Axis across = figure.horizontal();
        Range whole = across.shown(panels.stream().map(Panel::x).reduce(Range.EMPTY, Range::and), 0.01);
        Range x = zoom.across(whole, across.scale());
        List<Range> ys = panels.stream()
                .map(panel -> zoom.upward(
                        panel.axis().shown(panel.y(), 0.06), panel.axis().scale()))
                .toList();
        double left = layout.margin() + 8 + tickWidth(panels, ys);
        double right = width - layout.margin() - labelWidth();
        Legend legend = new Legend(figure.legend(), width - layout.margin() - left);
        double top = layout.header() + legend.height() + 32;
        double gaps = layout.gap() * (panels.size() - 1);
        double each = (height - layout.footer() - top - gaps) / panels.size();

        if (layout.titled()) {
            drawHeader(left);
        }
        legend.draw(surface, left, layout.header(), palette.text());
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Plot plot = new Plot(
                    surface,
                    left,
                    top + i * (each + layout.gap()),
                    right - left,
                    each,
                    x,
                    ys.get(i),
                    across.scale(),
                    panel.axis().scale());
            drawPanel(panel, plot, i == panels.size() - 1);
        }
        surface.text(
                across.label(),
                (left + right) / 2,
                height - layout.margin() + 6,
                Lettering.plain(LABEL, palette.text(), Anchor.MIDDLE));
        return new double[] {left, top, right, height - layout.footer()};
    }

    private double tickWidth(List<Panel> panels, List<Range> ys) {
        double widest = 0;
        for (int i = 0; i < panels.size(); i++) {
            Ticks ticks = panels.get(i).axis().ticks(ys.get(i), mostTicks());
            for (String label : ticks.labels()) {
                widest = Math.max(widest, Surface.roughWidth(label, SMALL));
            }
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
        surface.text(
                figure.title(), left, layout.margin() + 12, new Lettering(TITLE, true, palette.text(), Anchor.START));
        surface.text(
                figure.caption(), left, layout.margin() + 34, Lettering.plain(SMALL, palette.muted(), Anchor.START));
    }

    private void drawPanel(Panel panel, Plot plot, boolean lowest) {
        surface.text(
                panel.axis().label(),
                plot.left(),
                plot.top() - 10,
                Lettering.plain(LABEL, palette.text(), Anchor.START));
        drawHorizontalTicks(plot, lowest);
        drawVerticalTicks(panel.axis(), plot);
        Runnable marks = () -> panel.marks().forEach(mark -> mark.draw(plot));
        if (zoom.none()) {
            marks.run();
        } else {
            surface.within(plot.left(), plot.top(), plot.right(), plot.bottom(), marks);
        }
        panel.limits().stream().filter(limit -> limit.isWithin(plot)).forEach(limit -> limit.drawLabel(plot));
    }

    private void drawVerticalTicks(Axis axis, Plot plot) {
        Ticks ticks = axis.ticks(plot.yRange(), mostTicks());
        for (int i = 0; i < ticks.values().length; i++) {
            if (!plot.yRange().contains(ticks.values()[i])) {
                continue;
            }
            double y = plot.y(ticks.values()[i]);
            boolean zero = axis.places().isEmpty() && ticks.values()[i] == 0;
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
        Ticks ticks = figure.horizontal().ticks(plot.xRange(), Math.max(2, (int) (plot.width() / 90)));
        for (int i = 0; i < ticks.values().length; i++) {
            if (!plot.xRange().contains(ticks.values()[i])) {
                continue;
            }
            double x = plot.x(ticks.values()[i]);
            surface.line(new double[] {x, x}, new double[] {plot.top(), plot.bottom()}, Pen.solid(palette.grid(), 1));
            if (labels) {
                surface.text(
                        ticks.label(i), x, plot.bottom() + 18, Lettering.plain(SMALL, palette.muted(), Anchor.MIDDLE));
            }
        }
    }
}
