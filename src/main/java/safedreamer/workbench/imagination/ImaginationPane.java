package safedreamer.workbench.imagination;

import javafx.beans.value.ObservableValue;
import safedreamer.environment.Scene;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanTrace;
import safedreamer.training.ImaginedPaths;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;

/** The scene from above with the futures over it. */
public final class ImaginationPane extends PixelPane {

    private static final double MARGIN = 0.25;
    private static final double NEAR = 0.9;

    /** As far as a fast agent's plan reaches. */
    private static final double CLOSE = 1.25;

    private static final double MEASURE = 0.5;

    private final ImaginationViewModel imagination;
    private final SelectionModel selection;

    public ImaginationPane(
            ImaginationViewModel imagination, SelectionModel selection, ObservableValue<Palette> palette) {
        super(palette);
        this.imagination = imagination;
        this.selection = selection;
        imagination.moment().addListener((property, before, now) -> redraw());
        imagination.closeUp().addListener((property, before, now) -> redraw());
        selection.iteration().addListener((property, before, now) -> redraw());
        selection.trajectory().addListener((property, before, now) -> redraw());
        selection.step().addListener((property, before, now) -> redraw());
        setOnMouseMoved(move -> pointAt(nearest(move.getX(), move.getY())));
        setOnMouseExited(move -> pointAt(Hit.NOTHING));
        setOnMouseClicked(
                click -> selection.pin(nearest(click.getX(), click.getY()).candidate()));
        for (Overlay overlay : Overlay.values()) {
            selection.shown(overlay).addListener((property, before, now) -> redraw());
        }
    }

    private void pointAt(Hit hit) {
        selection.pointAt(hit.candidate());
        selection.step().set(hit.step());
    }

    @Override
    protected void draw(Sheet sheet) {
        Moment moment = imagination.moment().get();
        if (moment == null) {
            return;
        }
        Scene scene = moment.decision().scene();
        Camera camera = camera(scene, sheet.width(), sheet.height());
        WorldDrawing world = new WorldDrawing(sheet, camera);
        world.ground(scene.extent());
        world.truth(scene.objects());
        world.executed(moment.executed(), scene);
        world.came(moment.came(), scene);
        PlanTrace trace = moment.decision().trace();
        ImaginedPaths paths = moment.decision().paths();
        DrawnFutures drawn = imagination.drawn();
        if (trace != null && paths != null && drawn != null) {
            if (selection.shown(Overlay.BELIEF).get()) {
                world.belief(paths.believedObjects());
            }
            int index = selection.iterationIndex(trace.iterations().size());
            FuturesDrawing futures = new FuturesDrawing(sheet, camera, paths.horizon());
            int chosen = selection.trajectory().get();
            boolean one = chosen >= 0 && chosen < paths.candidates();
            futures.futures(paths.positions().get(index), trace.iterations().get(index), drawn, one);
            if (one) {
                futures.one(paths.positions().get(index), trace.iterations().get(index), chosen);
            }
            if (selection.shown(Overlay.CHOSEN).get()) {
                futures.chosen(paths.plan());
            }
            int step = selection.step().get();
            if (step >= 0 && step <= paths.horizon()) {
                float[] positions = paths.positions().get(index);
                futures.step(positions, trace.iterations().get(index), drawn, step, one);
                if (one) {
                    futures.stepOf(positions, chosen, step);
                } else if (selection.shown(Overlay.CHOSEN).get()) {
                    futures.stepOf(paths.plan(), 0, step);
                }
                world.cameStep(moment.came(), step);
            }
        }
        world.agent(scene);
        drawMeasure(sheet, camera);
    }

    private Camera camera(Scene scene, double width, double height) {
        double x = scene.agentX();
        double y = scene.agentY();
        return imagination.closeUp().get()
                ? Camera.around(x, y, CLOSE, width, height)
                : Camera.over(scene.extent() + MARGIN, x, y, NEAR, width, height);
    }

    /** The drawn future whose end or way is nearest to a place, within reach of the mouse. */
    private Hit nearest(double x, double y) {
        Moment moment = imagination.moment().get();
        ImaginedPaths paths = moment == null ? null : moment.decision().paths();
        DrawnFutures drawn = imagination.drawn();
        if (moment == null || paths == null || drawn == null) {
            return Hit.NOTHING;
        }
        Camera camera = camera(moment.decision().scene(), getWidth(), getHeight());
        int index = selection.iterationIndex(paths.positions().size());
        return new NearestFuture(paths.positions().get(index), paths.horizon() + 1, camera).at(x, y, drawn);
    }

    private static void drawMeasure(Sheet sheet, Camera camera) {
        double length = camera.length(MEASURE);
        double y = sheet.height() - 14;
        int ink = sheet.ink(sheet.palette().muted());
        double words = sheet.texts().write("0.5 m", 14 + length + 7, y - 3, Anchor.START, Weight.PLAIN, ink);
        sheet.raster()
                .rectangle(
                        9,
                        y - 11,
                        14 + length + 12 + words,
                        y + 5,
                        sheet.ink(sheet.palette().panel(), 0.8));
        sheet.stroke()
                .pen(1.5)
                .moveTo(14, y - 4)
                .lineTo(14, y)
                .lineTo(14 + length, y)
                .lineTo(14 + length, y - 4)
                .draw(ink);
    }
}
