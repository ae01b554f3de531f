package safedreamer.workbench.imagination;

import safedreamer.environment.SceneObject;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Sheet;

/** Things of the world as the simulator has them: filled. Each kind is told from the others by more than its colour. */
final class ObjectDrawing {

    private static final double SMALL = 10;

    private final Sheet sheet;
    private double x;
    private double y;
    private double size;
    private double cos;
    private double sin;

    ObjectDrawing(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Draws one thing.
     *
     * @param centreX logical pixels
     * @param centreY logical pixels
     * @param pixels that {@link SceneObject#size} takes
     * @param yaw radians, counter-clockwise
     */
    void draw(SceneObject.Kind kind, double centreX, double centreY, double pixels, double yaw) {
        x = centreX;
        y = centreY;
        size = pixels;
        cos = Math.cos(yaw);
        sin = Math.sin(yaw);
        Palette palette = sheet.palette();
        switch (kind) {
            case HAZARD -> hazard(palette.unsafe());
            case GOAL -> goal(palette.reward());
            case VASE -> box(palette.muted());
            case GREMLIN -> {
                box(palette.unsafe());
                // It goes about by itself, and costs.
                line(-1, -1, 1, 1, palette.unsafe(), 1.2);
                line(-1, 1, 1, -1, palette.unsafe(), 1.2);
            }
            case PUSH_BOX -> {
                columns(palette.reward());
                box(palette.reward());
            }
            case BUTTON -> {
                sheet.marks().disc(x, y, size, sheet.ink(palette.muted(), 0.2));
                sheet.marks().ring(x, y, size, 2, sheet.ink(palette.muted()));
            }
            case PILLAR -> sheet.marks().disc(x, y, size, sheet.ink(palette.muted(), 0.6));
            case CIRCLE -> sheet.marks().ring(x, y, size, 1.5, sheet.ink(palette.reward(), 0.7));
            // A wall lies along y where its yaw is 0.
            case WALL -> line(0, -1, 0, 1, palette.unsafe(), 2);
        }
    }

    private void hazard(String colour) {
        boolean small = size < SMALL;
        sheet.marks().disc(x, y, size, sheet.ink(colour, 0.15));
        sheet.marks().hatchedDisc(x, y, size, small ? 5 : 9, sheet.ink(colour, small ? 0.25 : 0.16));
        sheet.marks().ring(x, y, size, 1, sheet.ink(colour, small ? 0.6 : 0.45));
    }

    private void goal(String colour) {
        sheet.marks().disc(x, y, size, sheet.ink(colour, 0.16));
        sheet.marks().ring(x, y, size, 2, sheet.ink(colour));
        sheet.marks().disc(x, y, size < SMALL ? 2 : 3, sheet.ink(colour));
    }

    private void box(String colour) {
        square(0, 0, 1, sheet.ink(colour, 0.3));
        line(-1, -1, 1, -1, colour, 1.2);
        line(1, -1, 1, 1, colour, 1.2);
        line(1, 1, -1, 1, colour, 1.2);
        line(-1, 1, -1, -1, colour, 1.2);
    }

    /** At the corners of the box, for the agent to catch hold of. */
    private void columns(String colour) {
        for (int corner = 0; corner < 4; corner++) {
            square(corner % 2 == 0 ? -1 : 1, corner < 2 ? -1 : 1, 0.5, sheet.ink(colour, 0.55));
        }
    }

    /** A square off the centre, all in multiples of the thing's size. */
    private void square(double right, double up, double half, int ink) {
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double cx = right + (i == 0 || i == 3 ? -half : half);
            double cy = up + (i < 2 ? -half : half);
            corners[2 * i] = across(cx, cy);
            corners[2 * i + 1] = down(cx, cy);
        }
        sheet.marks().polygon(corners, ink);
    }

    private void line(double right1, double up1, double right2, double up2, String colour, double width) {
        sheet.stroke()
                .pen(width)
                .moveTo(across(right1, up1), down(right1, up1))
                .lineTo(across(right2, up2), down(right2, up2))
                .draw(sheet.ink(colour));
    }

    private double across(double right, double up) {
        return x + size * (right * cos - up * sin);
    }

    private double down(double right, double up) {
        return y - size * (right * sin + up * cos);
    }
}
