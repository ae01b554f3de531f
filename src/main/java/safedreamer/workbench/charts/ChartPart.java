package safedreamer.workbench.charts;

import java.util.function.Function;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Chart;
import safedreamer.figure.Palette;

/**
 * A node of the window that shows a chart, and can say which. It can be reached by Tab, zoomed by the wheel or a double
 * click, and has a menu of its own. What is asked of it is done by whoever listens for {@link ChartEvent}s above it.
 */
public final class ChartPart {

    private static final String KEY = "safedreamer.chart";

    private final Node node;
    private final String name;
    private final Function<Palette, @Nullable Chart> chart;

    private ChartPart(Node node, String name, Function<Palette, @Nullable Chart> chart) {
        this.node = node;
        this.name = name;
        this.chart = chart;
    }

    /**
     * Makes a node a chart.
     *
     * @param name as people call it
     * @param chart what it shows at the moment, described; null while there is nothing
     */
    public static ChartPart install(Node node, String name, Function<Palette, @Nullable Chart> chart) {
        ChartPart part = new ChartPart(node, name, chart);
        node.getProperties().put(KEY, part);
        node.setFocusTraversable(true);
        node.getStyleClass().add("chart-part");
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> node.requestFocus());
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY) {
                part.ask(ChartEvent.ZOOM);
            }
        });
        node.addEventHandler(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                part.ask(ChartEvent.ZOOM);
                scroll.consume();
            }
        });
        ContextMenu menu = new ContextMenu(
                part.item("Show as table", ChartEvent.TABLE),
                part.item("Zoom apart from the run", ChartEvent.ZOOM),
                part.item("Export …", ChartEvent.EXPORT));
        node.setOnContextMenuRequested(request -> {
            menu.show(node, request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return part;
    }

    private MenuItem item(String words, EventType<ChartEvent> type) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> ask(type));
        return item;
    }

    private void ask(EventType<ChartEvent> type) {
        node.fireEvent(new ChartEvent(type, this));
    }

    /** The chart that a node is, or is within; null if it is none. */
    public static @Nullable ChartPart of(@Nullable EventTarget target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.getProperties().get(KEY) instanceof ChartPart part) {
                return part;
            }
        }
        return null;
    }

    public Node node() {
        return node;
    }

    public String name() {
        return name;
    }

    /** What it shows at the moment; null if that is nothing. */
    public @Nullable Chart chart(Palette palette) {
        return chart.apply(palette);
    }
}
