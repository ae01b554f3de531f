package safedreamer.workbench;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

final class DumpTest {
    @Test
    void dump() throws Exception {
        try (WindowFixture f = new WindowFixture(Theme.LIGHT, 1440, 900)) {
            f.showLearnedRun();
            Node n = f.window.scene().lookup(".curve-chart");
            WindowFixture.onFx(() -> {
                walk(n, 0);
                return null;
            });
        }
    }

    static void walk(Node n, int d) {
        System.out.println("  ".repeat(d) + n.getClass().getSimpleName() + " " + n.getStyleClass() + " "
                + n.getPseudoClassStates() + " vis=" + n.isVisible() + " " + n.getLayoutX() + "," + n.getLayoutY() + " "
                + n.getLayoutBounds().getWidth() + "x" + n.getLayoutBounds().getHeight()
                + (n instanceof javafx.scene.layout.Region r
                        ? " pad=" + r.getPadding() + " bg="
                                + (r.getBackground() == null
                                        ? null
                                        : r.getBackground().getFills().size())
                        : "")
                + (n instanceof javafx.scene.text.Text t ? " " + t.getText() + " " + t.getFill() : ""));
        if (n instanceof Parent p && d < 14) p.getChildrenUnmodifiable().forEach(c -> walk(c, d + 1));
    }
}
