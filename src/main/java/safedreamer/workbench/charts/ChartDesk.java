package safedreamer.workbench.charts;

import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Chart;
import safedreamer.figure.Palette;

/**
 * A layer over the window on which charts lie that were taken out of the run, each over its place. It takes no clicks
 * where no card lies. At most one card a chart.
 */
public final class ChartDesk extends Pane {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 420;
    private static final double EDGE = 8;

    private final ObservableValue<Palette> palette;
    private final BiConsumer<String, Chart> export;

    /** @param export asks for a file and writes the chart of that name */
    public ChartDesk(ObservableValue<Palette> palette, BiConsumer<String, Chart> export) {
        this.palette = palette;
        this.export = export;
        setPickOnBounds(false);
    }

    /** Does what is asked of charts below a node. */
    public void listenTo(Node root) {
        root.addEventHandler(ChartEvent.ANY, event -> {
            if (event.getEventType() == ChartEvent.EXPORT) {
                export(event.part());
            } else {
                open(event.part(), event.getEventType() == ChartEvent.TABLE);
            }
            event.consume();
        });
    }

    /** Takes a chart out of the run; does nothing while there is nothing in it. */
    public void open(ChartPart part, boolean asTable) {
        Chart chart = part.chart(palette.getValue());
        if (chart == null) {
            return;
        }
        getChildren().removeIf(node -> part.equals(node.getUserData()));
        ChartCard card =
                new ChartCard(part, chart, palette, () -> putBack(part), () -> export.accept(part.name(), chart));
        card.setUserData(part);
        place(card, part.node());
        getChildren().add(card);
        card.showTable(asTable);
    }

    /** Asks for a file for a chart; does nothing while there is nothing in it. */
    public void export(ChartPart part) {
        Chart chart = part.chart(palette.getValue());
        if (chart != null) {
            export.accept(part.name(), chart);
        }
    }

    /** The chart of the card that the focus is in. */
    public @Nullable Shown focused() {
        for (Node node = getScene() == null ? null : getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node instanceof ChartCard card && card.getUserData() instanceof ChartPart part) {
                return new Shown(part.name(), card.chart());
            }
        }
        return null;
    }

    /** Puts the newest card back; false if there is none. */
    public boolean putBackLast() {
        int last = getChildren().size() - 1;
        if (last < 0) {
            return false;
        }
        if (getChildren().get(last).getUserData() instanceof ChartPart part) {
            putBack(part);
        }
        return true;
    }

    private void putBack(ChartPart part) {
        getChildren().removeIf(node -> part.equals(node.getUserData()));
        part.node().requestFocus();
    }

    private void place(ChartCard card, Node over) {
        double width = Math.min(WIDTH, getWidth() - 2 * EDGE);
        double height = Math.min(HEIGHT, getHeight() - 2 * EDGE);
        Bounds at = sceneToLocal(over.localToScene(over.getBoundsInLocal()));
        card.resize(width, height);
        card.setPrefSize(width, height);
        card.relocate(
                Math.clamp(at.getCenterX() - width / 2, EDGE, Math.max(EDGE, getWidth() - width - EDGE)),
                Math.clamp(at.getCenterY() - height / 2, EDGE, Math.max(EDGE, getHeight() - height - EDGE)));
    }

    /** Asks for a file for what a card shows. */
    public void export(Shown card) {
        export.accept(card.name(), card.chart());
    }

    /** What a card shows. */
    public record Shown(String name, Chart chart) {}
}
