package safedreamer.workbench;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus inside what lies over the window: Tab goes from its last control to its first, and Shift+Tab the other
 * way, never to what it hides.
 */
final class OverlayFocus {

    private static final String OVERLAY = "key-overlay";

    private final Parent root;

    private OverlayFocus(Parent root) {
        this.root = root;
    }

    /** @param scene its root's children lie over each other; those of the style class "key-overlay" hide the rest */
    static void keepIn(Scene scene) {
        OverlayFocus focus = new OverlayFocus(scene.getRoot());
        scene.focusOwnerProperty().addListener((property, before, now) -> focus.moved(before, now));
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        for (Node layer : root.getChildrenUnmodifiable().reversed()) {
            if (layer.isVisible()
                    && layer instanceof Parent overlay
                    && layer.getStyleClass().contains(OVERLAY)) {
                List<Node> stops = stops(overlay);
                if (!stops.isEmpty()) {
                    bringBack(stops, before, now);
                    return;
                }
            }
        }
    }

    private static void bringBack(List<Node> stops, @Nullable Node before, @Nullable Node now) {
        if (now != null && !stops.contains(now)) {
            Node first = stops.getFirst();
            (first.equals(before) ? stops.getLast() : first).requestFocus();
        }
    }

    /** What takes the focus, in reading order. */
    static List<Node> stops(Parent parent) {
        List<Node> stops = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            }
            if (child instanceof Parent more) {
                stops.addAll(stops(more));
            }
        }
        return stops;
    }
}
