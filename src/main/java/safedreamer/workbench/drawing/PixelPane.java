package safedreamer.workbench.drawing;

import java.nio.IntBuffer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;

/**
 * A region that draws itself into pixels. It is drawn at most once a pulse, after layout, while it is seen, and only when
 * its content, its size, the theme or the density of the screen has changed. Used on the JavaFX thread.
 */
public abstract class PixelPane extends Region {

    private static final double TEXT_SIZE = 11;

    private final ObservableValue<Palette> palette;
    private final ImageView picture = new ImageView();
    private final TextLayer texts = new TextLayer(TEXT_SIZE);
    private @Nullable Surface surface;
    private boolean stale = true;
    private boolean canWait;
    private double zoom = 1;

    protected PixelPane(ObservableValue<Palette> palette) {
        this.palette = palette;
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        getChildren().setAll(picture, texts.node());
        setMinSize(40, 40);
        palette.addListener((property, before, now) -> redraw());
        sceneProperty().addListener((property, before, now) -> follow(before, now));
    }

    /** Draws the whole picture; the sheet has been cleared to the colour of a panel. */
    protected abstract void draw(Sheet sheet);

    /** Draws everything so many times as large, words and lines too; for those who sit far away. */
    public final void zoom(double times) {
        if (times != zoom) {
            zoom = times;
            texts.node().getTransforms().setAll(new Scale(times, times));
            redraw();
        }
    }

    /** Says that the content has changed. */
    public final void redraw() {
        if (!stale) {
            stale = true;
            Platform.requestNextPulse();
        }
    }

    @Override
    protected void layoutChildren() {
        stale = true;
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            PulseDrawing.of(before).remove(this);
        }
        if (now != null) {
            PulseDrawing.of(now).add(this);
        }
    }

    /** Lets it come a few pulses later than its content where there is much to draw; said before it is put into a scene. */
    protected final void letWait() {
        canWait = true;
    }

    boolean canWait() {
        return canWait;
    }

    /** Whether it is seen and its picture is not that of its content, size and density. */
    boolean wantsDrawing() {
        return (stale || !fits(surface)) && isShown();
    }

    void drawIfWanted() {
        if (!wantsDrawing()) {
            return;
        }
        stale = false;
        Surface target = surface;
        if (target == null || !fits(target)) {
            target = new Surface(width(), height(), density() * zoom);
            surface = target;
            picture.setImage(target.image);
            picture.setFitWidth(target.raster.deviceWidth() / density());
            picture.setFitHeight(target.raster.deviceHeight() / density());
        }
        Palette colours = palette.getValue();
        target.raster.clear(Ink.of(colours.panel()));
        texts.begin();
        draw(new Sheet(target.raster, target.stroke, target.marks, texts, colours, width(), height()));
        texts.end();
        target.pixels.updateBuffer(buffer -> null);
    }

    private boolean fits(@Nullable Surface present) {
        return present != null && present.fits(width(), height(), density() * zoom);
    }

    private double width() {
        return getWidth() / zoom;
    }

    private double height() {
        return getHeight() / zoom;
    }

    /** Pixels of the screen in one of the window. */
    private double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /** Not on a folded tab, nor in anything else that is hidden: there it stays stale until it is seen again. */
    private boolean isShown() {
        if (getScene() == null || width() < 2 || height() < 2) {
            return false;
        }
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static final class Surface {
        private final Raster raster;
        private final Stroke stroke;
        private final Marks marks;
        private final PixelBuffer<IntBuffer> pixels;
        private final WritableImage image;
        private final double width;
        private final double height;

        Surface(double width, double height, double scale) {
            this.width = width;
            this.height = height;
            raster = new Raster(width, height, scale);
            stroke = new Stroke(raster);
            marks = new Marks(raster, stroke);
            pixels = new PixelBuffer<>(
                    raster.deviceWidth(), raster.deviceHeight(), raster.buffer(), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }

        boolean fits(double otherWidth, double otherHeight, double otherScale) {
            return width == otherWidth && height == otherHeight && raster.scale() == otherScale;
        }
    }
}
