package safedreamer.workbench.charts;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Something is asked of a chart. */
public final class ChartEvent extends Event {

    public static final EventType<ChartEvent> ANY = new EventType<>(Event.ANY, "CHART");
    public static final EventType<ChartEvent> TABLE = new EventType<>(ANY, "CHART_TABLE");
    public static final EventType<ChartEvent> ZOOM = new EventType<>(ANY, "CHART_ZOOM");
    public static final EventType<ChartEvent> EXPORT = new EventType<>(ANY, "CHART_EXPORT");

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ChartPart part;

    ChartEvent(EventType<ChartEvent> type, ChartPart part) {
        super(type);
        this.part = part;
    }

    public ChartPart part() {
        return part;
    }
}
