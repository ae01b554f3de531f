package safedreamer.figure;

import java.util.ArrayList;
import java.util.List;

/** A surface that only notes what was drawn on it. */
final class Sketch implements Surface {

    /** One stroke; x and y of its points. */
    record Stroke(double[] x, double[] y, Pen pen) {}

    /** One text and where it stands. */
    record Word(String text, double x, double y) {}

    final List<Stroke> lines = new ArrayList<>();
    final List<double[]> areas = new ArrayList<>();
    final List<double[]> discs = new ArrayList<>();
    final List<double[]> rings = new ArrayList<>();
    final List<Word> words = new ArrayList<>();

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        lines.add(new Stroke(x, y, pen));
    }

    @Override
    public void area(double[] x, double[] y, Ink ink) {
        areas.add(y);
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        discs.add(new double[] {x, y});
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        rings.add(new double[] {x, y});
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        words.add(new Word(text, x, y));
    }
}
