package safedreamer.workbench;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import safedreamer.figure.Palette;

/**
 * The program's sign in title bars and task bars: from one agent futures, of which one meets a hazard, and the plan that goes
 * around it. Drawn anew for each size, in its own dark square, as it stands on grounds of any colour. On the JavaFX thread.
 */
final class WindowIcon {

    /** Side lengths that desktops ask for, pixels. */
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    /** Below it thin lines are a blur. */
    private static final int DETAILED = 32;

    private static final Palette COLOURS = Palette.DARK;

    private WindowIcon() {}

    static List<Image> all() {
        return Stream.of(SIZES.toArray(Integer[]::new)).map(WindowIcon::of).toList();
    }

    /** @param size side length, pixels */
    static Image of(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(size, size);
        g.setFill(Color.web(COLOURS.panel()));
        g.fillRoundRect(0, 0, 1, 1, 0.36, 0.36);
        g.setLineCap(StrokeLineCap.ROUND);
        hazard(g, size >= DETAILED);
        if (size >= DETAILED) {
            g.setStroke(Color.web(COLOURS.safe()));
            g.setLineWidth(0.04);
            curve(g, 0.08, 0.52, 0.22, 0.20);
            curve(g, 0.36, 0.55, 0.38, 0.16);
            g.setStroke(Color.web(COLOURS.unsafe()));
            curve(g, 0.42, 0.5, 0.62, 0.38);
        }
        g.setStroke(Color.web(COLOURS.chosen()));
        g.setLineWidth(size >= DETAILED ? 0.075 : 0.11);
        curve(g, 0.5, 0.80, 0.74, 0.70);
        g.setFill(Color.web(COLOURS.chosen()));
        g.fillPolygon(new double[] {0.90, 0.70, 0.76}, new double[] {0.63, 0.58, 0.83}, 3);
        g.fillOval(0.15, 0.70, 0.18, 0.18);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    private static void hazard(GraphicsContext g, boolean detailed) {
        g.setFill(Color.web(COLOURS.unsafe(), detailed ? 0.3 : 1));
        g.fillOval(0.55, 0.16, 0.32, 0.32);
        if (detailed) {
            g.setStroke(Color.web(COLOURS.unsafe()));
            g.setLineWidth(0.035);
            g.strokeOval(0.55, 0.16, 0.32, 0.32);
        }
    }

    /** From the agent, bent towards one point, to another. */
    private static void curve(GraphicsContext g, double bendX, double bendY, double x, double y) {
        g.beginPath();
        g.moveTo(0.24, 0.79);
        g.quadraticCurveTo(bendX, bendY, x, y);
        g.stroke();
    }
}
