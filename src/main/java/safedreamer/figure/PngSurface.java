package safedreamer.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws into an image, anti-aliased, with the JDK's own sans serif. Needs no display. */
final class PngSurface implements Surface {

    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @param scale pixels a point */
    PngSurface(double width, double height, int scale) {
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        stroke(path(x, y), pen);
    }

    @Override
    public void area(double[] x, double[] y, Ink ink) {
        Path2D path = path(x, y);
        path.closePath();
        fill(path, ink);
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        fill(circle(x, y, radius), ink);
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        stroke(circle(x, y, radius), pen);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.isEmpty()) {
            return;
        }
        Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size());
        TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
        graphics.setColor(Color.decode(lettering.colour()));
        double start = x - lettering.anchor().share() * layout.getAdvance();
        layout.draw(graphics, (float) start, (float) y);
    }

    private void stroke(Shape shape, Pen pen) {
        float[] lengths = new float[pen.dash().lengths().length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) pen.dash().lengths()[i];
        }
        graphics.setStroke(new BasicStroke(
                (float) pen.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                lengths.length == 0 ? null : lengths,
                0));
        graphics.setColor(colour(pen.ink()));
        graphics.draw(shape);
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.fill(shape);
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color colour(Ink ink) {
        Color opaque = Color.decode(ink.colour());
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * ink.opacity()));
    }
}
