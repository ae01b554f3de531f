package safedreamer.workbench.drawing;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;

/**
 * A pane whose picture has a ground, which is much to draw and seldom changes, and a top that follows the mouse. The ground
 * is drawn once and kept. {@link #redraw} asks for another top, {@link #redrawGround} for both; size, theme and density
 * change both by themselves. Used on the JavaFX thread.
 */
public abstract class LayeredPane extends PixelPane {

    private int @Nullable [] ground;
    private @Nullable Raster groundOf;
    private @Nullable Palette groundIn;
    private int groundWords;

    protected LayeredPane(ObservableValue<Palette> palette) {
        super(palette);
    }

    /** Draws what is kept; the sheet has been cleared to the colour of a panel. */
    protected abstract void drawGround(Sheet sheet);

    /** Draws what lies over the ground. */
    protected abstract void drawTop(Sheet sheet);

    /** Says that the content of the ground has changed. */
    public final void redrawGround() {
        ground = null;
        redraw();
    }

    @Override
    protected final void draw(Sheet sheet) {
        int[] kept = ground;
        if (kept != null && sheet.raster() == groundOf && sheet.palette().equals(groundIn)) {
            sheet.raster().restore(kept);
            sheet.texts().keep(groundWords);
        } else {
            drawGround(sheet);
            ground = sheet.raster().copy();
            groundOf = sheet.raster();
            groundIn = sheet.palette();
            groundWords = sheet.texts().used();
        }
        drawTop(sheet);
    }
}
