package safedreamer.workbench.drawing;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;

/**
 * A pane whose picture has a ground, which is much to draw and seldom changes, and a top that follows the mouse. The ground
 * is drawn once and kept; it may itself lie on a backdrop, which changes more seldom still. {@link #redraw} asks for another
 * top, {@link #redrawGround} for the ground too, {@link #redrawBackdrop} for all three; so do another size, theme and density
 * by themselves. Used on the JavaFX thread.
 */
public abstract class LayeredPane extends PixelPane {

    private int @Nullable [] backdrop;
    private int @Nullable [] ground;
    private @Nullable Raster groundOf;
    private @Nullable Palette groundIn;
    private int groundWords;

    protected LayeredPane(ObservableValue<Palette> palette) {
        super(palette);
    }

    /** Draws what lies under the ground, without words, if anything does; the sheet has been cleared to the colour of a panel. */
    protected boolean drawBackdrop(Sheet sheet) {
        return false;
    }

    /** Draws what is kept, over the backdrop. */
    protected abstract void drawGround(Sheet sheet);

    /** Draws what lies over the ground. */
    protected abstract void drawTop(Sheet sheet);

    /** Says that the content of the backdrop has changed. */
    public final void redrawBackdrop() {
        backdrop = null;
        redrawGround();
    }

    /** Says that the content of the ground has changed. */
    public final void redrawGround() {
        ground = null;
        redraw();
    }

    @Override
    protected final void draw(Sheet sheet) {
        boolean same = sheet.raster() == groundOf && sheet.palette().equals(groundIn);
        int[] kept = ground;
        if (kept != null && same) {
            sheet.raster().restore(kept);
            sheet.texts().keep(groundWords);
        } else {
            int[] below = backdrop;
            if (below != null && same) {
                sheet.raster().restore(below);
            } else {
                backdrop = drawBackdrop(sheet) ? sheet.raster().copy() : null;
            }
            drawGround(sheet);
            ground = sheet.raster().copy();
            groundOf = sheet.raster();
            groundIn = sheet.palette();
            groundWords = sheet.texts().used();
        }
        drawTop(sheet);
    }
}
