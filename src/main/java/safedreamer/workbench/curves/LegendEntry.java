package safedreamer.workbench.curves;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A mark and its name, beside a chart's headline. */
final class LegendEntry {

    private LegendEntry() {}

    static Label line(String style, String words) {
        Line line = new Line(0, 0, 18, 0);
        line.getStyleClass().addAll("legend-line", style);
        return entry(line, words);
    }

    static Label point(String style, String words) {
        Circle point = new Circle(3);
        point.getStyleClass().add(style);
        return entry(point, words);
    }

    private static Label entry(Node mark, String words) {
        Label entry = new Label(words, mark);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
