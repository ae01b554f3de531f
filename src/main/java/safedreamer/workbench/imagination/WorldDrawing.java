package safedreamer.workbench.imagination;

import java.util.List;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.Transform;

/** The world: filled where it is the simulator's truth, dashed where it is what the model believes. */
final class WorldDrawing {

    private static final double AGENT_RADIUS = 0.1;
    private static final double GRID = 0.5;
    private static final double NARROWEST_GRID = 30;
    private static final double FEWEST_PIXELS_BETWEEN_TICKS = 4;

    private final Sheet sheet;
    private final Camera camera;

    WorldDrawing(Sheet sheet, Camera camera) {
        this.sheet = sheet;
        this.camera = camera;
    }

    void ground(double extent) {
        int grid = sheet.ink(sheet.palette().grid());
        double gap = Math.max(GRID, Transform.niceStep(NARROWEST_GRID / camera.pixelsPerMetre()));
        for (double x = gap * Math.ceil(camera.left() / gap); x <= camera.right(); x += gap) {
            sheet.raster().uprightLine(camera.x(x), 0, sheet.height(), grid);
        }
        for (double y = gap * Math.ceil(camera.bottom() / gap); y <= camera.top(); y += gap) {
            sheet.raster().levelLine(0, sheet.width(), camera.y(y), grid);
        }
        double left = camera.x(-extent);
        double right = camera.x(extent);
        double top = camera.y(extent);
        double bottom = camera.y(-extent);
        sheet.stroke()
                .pen(1)
                .moveTo(left, top)
                .lineTo(right, top)
                .lineTo(right, bottom)
                .lineTo(left, bottom)
                .lineTo(left, top)
                .draw(sheet.ink(sheet.palette().border()));
    }

    void truth(List<SceneObject> objects) {
        ObjectDrawing drawing = new ObjectDrawing(sheet);
        for (SceneObject object : objects) {
            drawing.draw(
                    object.kind(),
                    camera.x(object.x()),
                    camera.y(object.y()),
                    camera.length(object.size()),
                    object.yaw());
        }
    }

    void belief(List<SceneObject> objects) {
        Palette palette = sheet.palette();
        for (SceneObject object : objects) {
            String colour = object.kind() == SceneObject.Kind.GOAL ? palette.reward() : palette.unsafe();
            sheet.marks()
                    .dashedRing(
                            camera.x(object.x()),
                            camera.y(object.y()),
                            camera.length(object.size()),
                            1.5,
                            4,
                            sheet.ink(colour));
        }
    }

    /** Solid, with a tick at each decision. */
    void executed(float[] path, Scene now) {
        int points = path.length / 2;
        int ink = sheet.ink(sheet.palette().executed());
        Stroke stroke = sheet.stroke().pen(2);
        for (int i = 0; i < points; i++) {
            go(stroke, i, camera.x(path[2 * i]), camera.y(path[2 * i + 1]));
        }
        if (points > 0) {
            stroke.lineTo(camera.x(now.agentX()), camera.y(now.agentY()));
        }
        stroke.draw(ink);
        double lastX = Double.NEGATIVE_INFINITY;
        double lastY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            double x = camera.x(path[2 * i]);
            double y = camera.y(path[2 * i + 1]);
            if (Math.hypot(x - lastX, y - lastY) >= FEWEST_PIXELS_BETWEEN_TICKS) {
                sheet.marks().disc(x, y, 2, ink);
                lastX = x;
                lastY = y;
            }
        }
    }

    /** Where it went afterwards: dotted, with a small disc at each decision. */
    void came(float[] path, Scene from) {
        int points = path.length / 2;
        if (points == 0) {
            return;
        }
        int ink = sheet.ink(sheet.palette().executed());
        Stroke stroke = sheet.stroke().pen(2, 2, 4).moveTo(camera.x(from.agentX()), camera.y(from.agentY()));
        for (int i = 0; i < points; i++) {
            stroke.lineTo(camera.x(path[2 * i]), camera.y(path[2 * i + 1]));
        }
        stroke.draw(ink);
        for (int i = 0; i < points; i++) {
            sheet.marks()
                    .disc(
                            camera.x(path[2 * i]),
                            camera.y(path[2 * i + 1]),
                            3,
                            sheet.ink(sheet.palette().panel()));
            sheet.marks().ring(camera.x(path[2 * i]), camera.y(path[2 * i + 1]), 3, 1.4, ink);
        }
    }

    /** Where it was after k decisions, if that is known. */
    void cameStep(float[] path, int k) {
        if (k < 1 || 2 * k > path.length) {
            return;
        }
        double x = camera.x(path[2 * k - 2]);
        double y = camera.y(path[2 * k - 1]);
        sheet.marks().disc(x, y, 6.5, sheet.ink(sheet.palette().panel()));
        sheet.marks().disc(x, y, 5, sheet.ink(sheet.palette().executed()));
    }

    /** An arrow in the agent's size, pointing along its heading. */
    void agent(Scene scene) {
        double x = camera.x(scene.agentX());
        double y = camera.y(scene.agentY());
        double radius = Math.max(7, camera.length(AGENT_RADIUS));
        double cos = Math.cos(scene.heading());
        double sin = -Math.sin(scene.heading());
        sheet.marks().disc(x, y, radius + 2.5, sheet.ink(sheet.palette().panel(), 0.85));
        sheet.marks().ring(x, y, radius + 1, 1.5, sheet.ink(sheet.palette().text()));
        sheet.marks()
                .arrowHead(
                        x + 0.95 * radius * cos,
                        y + 0.95 * radius * sin,
                        Math.atan2(sin, cos),
                        1.6 * radius,
                        sheet.ink(sheet.palette().text()));
    }

    private static void go(Stroke stroke, int index, double x, double y) {
        if (index == 0) {
            stroke.moveTo(x, y);
        } else {
            stroke.lineTo(x, y);
        }
    }
}
