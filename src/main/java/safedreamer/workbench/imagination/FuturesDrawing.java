package safedreamer.workbench.imagination;

import safedreamer.planning.PlanIteration;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;

/**
 * Futures as lines: safe ones thin and solid, unsafe ones dashed with a cross at the end; elites twice as wide with a
 * halo and a ring; the chosen plan widest, with an arrow head.
 */
final class FuturesDrawing {

    private static final double THIN = 1.2;

    private final Sheet sheet;
    private final Camera camera;
    private final int points;

    /** @param horizon H; each path has H + 1 points */
    FuturesDrawing(Sheet sheet, Camera camera, int horizon) {
        this.sheet = sheet;
        this.camera = camera;
        this.points = horizon + 1;
    }

    /**
     * @param paths {@code [N][H + 1][2]} of the iteration, metres
     * @param faint whether they step back behind one of them
     */
    void futures(float[] paths, PlanIteration iteration, DrawnFutures drawn, boolean faint) {
        double crowd = faint ? 0.18 : drawn.safe().size() + drawn.unsafe().size() > 100 ? 0.45 : 0.6;
        int unsafeInk = sheet.ink(sheet.palette().unsafe(), crowd);
        for (int i : drawn.unsafe()) {
            trace(sheet.stroke().pen(THIN, 5, 3), paths, i).draw(unsafeInk);
            sheet.marks()
                    .cross(
                            endX(paths, i),
                            endY(paths, i),
                            3,
                            1.4,
                            sheet.ink(sheet.palette().unsafe(), faint ? 0.25 : 0.9));
        }
        int safeInk = sheet.ink(sheet.palette().safe(), crowd);
        for (int i : drawn.safe()) {
            trace(sheet.stroke().pen(THIN), paths, i).draw(safeInk);
        }
        int halo = sheet.ink(sheet.palette().panel(), 0.75);
        for (int i : drawn.elites()) {
            trace(sheet.stroke().pen(2 * THIN + 2.5), paths, i).draw(halo);
            boolean safe = iteration.safe()[i];
            int ink = sheet.ink(safe ? sheet.palette().safe() : sheet.palette().unsafe(), faint ? 0.3 : 1);
            Stroke pen = safe ? sheet.stroke().pen(2 * THIN) : sheet.stroke().pen(2 * THIN, 7, 4);
            trace(pen, paths, i).draw(ink);
        }
        for (int i : drawn.elites()) {
            int ink = sheet.ink(
                    iteration.safe()[i]
                            ? sheet.palette().safe()
                            : sheet.palette().unsafe(),
                    faint ? 0.3 : 1);
            sheet.marks()
                    .disc(
                            endX(paths, i),
                            endY(paths, i),
                            4.5,
                            sheet.ink(sheet.palette().panel()));
            sheet.marks().ring(endX(paths, i), endY(paths, i), 4.5, 1.6, ink);
            if (!iteration.safe()[i]) {
                sheet.marks().cross(endX(paths, i), endY(paths, i), 2.2, 1.3, ink);
            }
        }
    }

    /** One future in front of the others, with a mark at each step. */
    void one(float[] paths, PlanIteration iteration, int i) {
        boolean safe = iteration.safe()[i];
        int ink = sheet.ink(safe ? sheet.palette().safe() : sheet.palette().unsafe());
        int halo = sheet.ink(sheet.palette().panel());
        trace(sheet.stroke().pen(7), paths, i).draw(halo);
        trace(safe ? sheet.stroke().pen(3) : sheet.stroke().pen(3, 7, 4), paths, i)
                .draw(ink);
        for (int step = 0; step < points; step++) {
            double x = x(paths, i * points + step);
            double y = y(paths, i * points + step);
            if (safe) {
                sheet.marks().disc(x, y, 3.2, halo);
                sheet.marks().ring(x, y, 3.2, 1.5, ink);
            } else {
                sheet.marks().cross(x, y, 2.8, 1.6, ink);
            }
        }
    }

    /**
     * A mark on every future that is drawn, where it would be after k decisions.
     *
     * @param faint whether they step back behind one of them
     */
    void step(float[] paths, PlanIteration iteration, DrawnFutures drawn, int k, boolean faint) {
        int unsafe = sheet.ink(sheet.palette().unsafe(), faint ? 0.3 : 1);
        int safe = sheet.ink(sheet.palette().safe(), faint ? 0.3 : 1);
        for (int i : drawn.unsafe()) {
            sheet.marks().cross(x(paths, i * points + k), y(paths, i * points + k), 2.4, 1.4, unsafe);
        }
        for (int i : drawn.safe()) {
            sheet.marks().disc(x(paths, i * points + k), y(paths, i * points + k), 2.2, safe);
        }
        for (int i : drawn.elites()) {
            double x = x(paths, i * points + k);
            double y = y(paths, i * points + k);
            sheet.marks().disc(x, y, 4.4, sheet.ink(sheet.palette().panel(), faint ? 0.3 : 1));
            if (iteration.safe()[i]) {
                sheet.marks().disc(x, y, 3.2, safe);
            } else {
                sheet.marks().cross(x, y, 3.2, 1.8, unsafe);
            }
        }
    }

    /** The same on one future alone, larger; on the plan as candidate 0 of one. */
    void stepOf(float[] paths, int candidate, int k) {
        double x = x(paths, candidate * points + k);
        double y = y(paths, candidate * points + k);
        sheet.marks().disc(x, y, 7, sheet.ink(sheet.palette().panel()));
        sheet.marks().ring(x, y, 6, 2, sheet.ink(sheet.palette().chosen()));
        sheet.marks().disc(x, y, 2.4, sheet.ink(sheet.palette().chosen()));
    }

    /** @param plan {@code [H + 1][2]}, metres */
    void chosen(float[] plan) {
        double endX = endX(plan, 0);
        double endY = endY(plan, 0);
        int back = points - 2;
        // The head points along the last piece of the way that is long enough to have a direction.
        while (back > 0 && Math.hypot(endX - x(plan, back), endY - y(plan, back)) < 6) {
            back--;
        }
        double angle = Math.atan2(endY - y(plan, back), endX - x(plan, back));
        int halo = sheet.ink(sheet.palette().panel());
        int ink = sheet.ink(sheet.palette().chosen());
        double tipX = endX + 9 * Math.cos(angle);
        double tipY = endY + 9 * Math.sin(angle);
        trace(sheet.stroke().pen(7), plan, 0).draw(halo);
        sheet.marks().arrowHead(tipX + 4 * Math.cos(angle), tipY + 4 * Math.sin(angle), angle, 19, halo);
        trace(sheet.stroke().pen(3.6), plan, 0).draw(ink);
        sheet.marks().arrowHead(tipX, tipY, angle, 13, ink);
    }

    private Stroke trace(Stroke stroke, float[] paths, int candidate) {
        int from = candidate * points;
        stroke.moveTo(x(paths, from), y(paths, from));
        for (int i = 1; i < points; i++) {
            stroke.lineTo(x(paths, from + i), y(paths, from + i));
        }
        return stroke;
    }

    private double x(float[] paths, int point) {
        return camera.x(paths[2 * point]);
    }

    private double y(float[] paths, int point) {
        return camera.y(paths[2 * point + 1]);
    }

    private double endX(float[] paths, int candidate) {
        return x(paths, (candidate + 1) * points - 1);
    }

    private double endY(float[] paths, int candidate) {
        return y(paths, (candidate + 1) * points - 1);
    }
}
