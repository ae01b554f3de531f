package safedreamer.workbench.charts;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import safedreamer.figure.Figure;
import safedreamer.figure.FigureDrawing;
import safedreamer.figure.FigureLayout;
import safedreamer.figure.Palette;
import safedreamer.figure.Zoom;

/**
 * A figure that can be looked into: the wheel and the keys + and − zoom, dragging and the arrows move, 0 shows all of it
 * again. Used on the JavaFX thread.
 */
final class FigurePane extends Region {

    private static final double STEP = 1.25;
    private static final double SHIFT = 0.1;

    private final Function<Palette, Figure> figure;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.NONE);
    private double[] plots = {0, 0, 1, 1};
    private double dragX;
    private double dragY;

    /** @param figure drawn anew for other colours; always of the same data */
    FigurePane(Function<Palette, Figure> figure, ObservableValue<Palette> palette) {
        this.figure = figure;
        this.palette = palette;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        setFocusTraversable(true);
        getStyleClass().addAll("chart-part", "figure-pane");
        setMinSize(200, 140);
        palette.addListener((property, before, now) -> draw());
        zoom.addListener((property, before, now) -> draw());
        setOnScroll(scroll -> {
            zoomAt(scroll.getX(), scroll.getY(), scroll.getDeltaY() > 0 ? STEP : 1 / STEP);
            scroll.consume();
        });
        setOnMousePressed(this::grasp);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::press);
    }

    ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        double width = getWidth();
        double height = getHeight();
        if (width < 60 || height < 60) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        plots = FigureDrawing.draw(
                figure.apply(palette.getValue()),
                new CanvasSurface(canvas.getGraphicsContext2D()),
                width,
                height,
                FigureLayout.FRAMED,
                zoom.get());
    }

    private void zoomAt(double x, double y, double factor) {
        zoom.set(zoom.get().around(shareX(x), shareY(y), factor));
    }

    private double shareX(double x) {
        return Math.clamp((x - plots[0]) / (plots[2] - plots[0]), 0.0, 1.0);
    }

    private double shareY(double y) {
        return Math.clamp((plots[3] - y) / (plots[3] - plots[1]), 0.0, 1.0);
    }

    private void grasp(MouseEvent press) {
        requestFocus();
        dragX = press.getX();
        dragY = press.getY();
        press.consume();
    }

    private void drag(MouseEvent move) {
        double byX = (dragX - move.getX()) / (plots[2] - plots[0]);
        double byY = (move.getY() - dragY) / (plots[3] - plots[1]);
        dragX = move.getX();
        dragY = move.getY();
        zoom.set(zoom.get().moved(byX, byY));
        move.consume();
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.set(zoom.get().around(0.5, 0.5, STEP));
            case MINUS, SUBTRACT -> zoom.set(zoom.get().around(0.5, 0.5, 1 / STEP));
            case DIGIT0, NUMPAD0 -> zoom.set(Zoom.NONE);
            case LEFT -> zoom.set(zoom.get().moved(-SHIFT, 0));
            case RIGHT -> zoom.set(zoom.get().moved(SHIFT, 0));
            case DOWN -> zoom.set(zoom.get().moved(0, -SHIFT));
            case UP -> zoom.set(zoom.get().moved(0, SHIFT));
            default -> {
                return;
            }
        }
        key.consume();
    }
}
