package safedreamer.workbench.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Words over a raster. Its nodes are kept and used again from picture to picture, and one that says the same as before
 * is not measured again.
 */
public final class TextLayer {

    /** Where a word lies against the point it is given. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How strongly a word speaks. */
    public enum Weight {
        PLAIN,
        BOLD
    }

    private final Group group = new Group();
    private final List<Text> nodes = new ArrayList<>();
    private final Font plain;
    private final Font bold;
    private int used;

    TextLayer(double size) {
        String family = Font.getDefault().getFamily();
        plain = Font.font(family, size);
        bold = Font.font(family, FontWeight.BOLD, size);
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group node() {
        return group;
    }

    void begin() {
        used = 0;
    }

    /** How many words were written since {@link #begin}. */
    int used() {
        return used;
    }

    /** Lets the first words of the picture before stand, as if they had been written again. */
    void keep(int words) {
        used = words;
    }

    void end() {
        for (int i = used; i < nodes.size(); i++) {
            nodes.get(i).setVisible(false);
        }
    }

    /**
     * Writes a word, centred on {@code y}.
     *
     * @return its width, in logical pixels
     */
    public double write(String words, double x, double y, Anchor anchor, Weight weight, int argb) {
        if (used == nodes.size()) {
            Text fresh = new Text();
            fresh.setTextOrigin(VPos.CENTER);
            nodes.add(fresh);
            group.getChildren().add(fresh);
        }
        Text node = nodes.get(used++);
        Font font = weight == Weight.BOLD ? bold : plain;
        if (!node.getFont().equals(font)) {
            node.setFont(font);
        }
        if (!Objects.equals(node.getText(), words)) {
            node.setText(words);
        }
        Color colour = Color.rgb(argb >>> 16 & 0xFF, argb >>> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
        if (!colour.equals(node.getFill())) {
            node.setFill(colour);
        }
        double width = node.getLayoutBounds().getWidth();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        node.setX(Math.rint(left));
        node.setY(Math.rint(y));
        node.setVisible(true);
        return width;
    }
}
