package safedreamer.workbench.charts;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import safedreamer.figure.Ink;
import safedreamer.figure.Lettering;
import safedreamer.figure.Pen;
import safedreamer.figure.Surface;

/** Draws a figure into a canvas of the window. */
final class CanvasSurface implements Surface {

    private final GraphicsContext graphics;

    CanvasSurface(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        use(pen);
        graphics.strokePolyline(x, y, x.length);
    }

    @Override
    public void area(double[] x, double[] y, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.fillPolygon(x, y, x.length);
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        use(pen);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        graphics.setFont(Font.font(
                Font.getDefault().getFamily(),
                lettering.bold() ? FontWeight.BOLD : FontWeight.NORMAL,
                lettering.size()));
        graphics.setFill(Color.web(lettering.colour()));
        graphics.setTextAlign(
                switch (lettering.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    @Override
    public void within(double left, double top, double right, double bottom, Runnable drawing) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(left, top, right - left, bottom - top);
        graphics.clip();
        drawing.run();
        graphics.restore();
    }

    private void use(Pen pen) {
        graphics.setStroke(colour(pen.ink()));
        graphics.setLineWidth(pen.width());
        graphics.setLineDashes(pen.dash().lengths());
    }

    private static Color colour(Ink ink) {
        return Color.web(ink.colour(), ink.opacity());
    }
}
