package safedreamer.workbench.imagination;

import javafx.beans.value.ObservableValue;
import safedreamer.environment.SceneObject;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;

/** One kind of thing, drawn as the picture draws it, small. */
final class ObjectIcon extends PixelPane {

    private static final double SIZE = 14;

    private final SceneObject.Kind kind;

    ObjectIcon(SceneObject.Kind kind, ObservableValue<Palette> palette) {
        super(palette);
        this.kind = kind;
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    @Override
    protected void draw(Sheet sheet) {
        double size = kind == SceneObject.Kind.PUSH_BOX ? 4 : 6;
        new ObjectDrawing(sheet).draw(kind, SIZE / 2, SIZE / 2, size, 0);
    }
}
