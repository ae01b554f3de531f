package safedreamer.workbench.belief;

import java.util.ArrayList;
import java.util.List;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;

/** A round thing seen through a frame: what lies outside is not drawn. */
final class ClippedDisc {

    private static final int SIDES = 20;
    private static final double[] COSINES = new double[SIDES];
    private static final double[] SINES = new double[SIDES];

    static {
        for (int i = 0; i < SIDES; i++) {
            COSINES[i] = Math.cos(2 * Math.PI * i / SIDES);
            SINES[i] = Math.sin(2 * Math.PI * i / SIDES);
        }
    }

    private final Frame frame;
    private List<double[]> outline = new ArrayList<>(SIDES);

    ClippedDisc(Frame frame, double x, double y, double radius) {
        this.frame = frame;
        if (x + radius <= frame.left()
                || x - radius >= frame.right()
                || y + radius <= frame.top()
                || y - radius >= frame.bottom()) {
            return;
        }
        for (int i = 0; i < SIDES; i++) {
            outline.add(new double[] {x + radius * COSINES[i], y + radius * SINES[i]});
        }
        clip(0, frame.left(), 1, x - radius);
        clip(0, frame.right(), -1, x + radius);
        clip(1, frame.top(), 1, y - radius);
        clip(1, frame.bottom(), -1, y + radius);
    }

    /**
     * Keeps what lies on one side of a line (Sutherland and Hodgman 1974).
     *
     * @param furthest how far the disc reaches towards the line
     */
    private void clip(int axis, double edge, int side, double furthest) {
        if (side * (furthest - edge) >= 0) {
            return;
        }
        List<double[]> kept = new ArrayList<>(outline.size() + 2);
        for (int i = 0; i < outline.size(); i++) {
            double[] from = outline.get(i);
            double[] to = outline.get((i + 1) % outline.size());
            double inFrom = side * (from[axis] - edge);
            double inTo = side * (to[axis] - edge);
            if (inFrom >= 0) {
                kept.add(from);
            }
            if (inFrom >= 0 != inTo >= 0) {
                double share = inFrom / (inFrom - inTo);
                kept.add(new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
            }
        }
        outline = kept;
    }

    void fill(Sheet sheet, int ink) {
        if (outline.size() < 3) {
            return;
        }
        double[] points = new double[2 * outline.size()];
        for (int i = 0; i < outline.size(); i++) {
            points[2 * i] = outline.get(i)[0];
            points[2 * i + 1] = outline.get(i)[1];
        }
        sheet.marks().polygon(points, ink);
    }

    /** The rim, but for where the frame cuts it. */
    void rim(Sheet sheet, double width, int ink, double... dashes) {
        Stroke stroke = sheet.stroke().pen(width, dashes);
        boolean down = false;
        for (int i = 0; i <= outline.size() && !outline.isEmpty(); i++) {
            double[] point = outline.get(i % outline.size());
            double[] before = outline.get((i + outline.size() - 1) % outline.size());
            if (down && !(frame.onEdge(before) && frame.onEdge(point))) {
                stroke.lineTo(point[0], point[1]);
            } else {
                stroke.moveTo(point[0], point[1]);
            }
            down = true;
        }
        stroke.draw(ink);
    }
}
