package safedreamer.workbench.curves;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import safedreamer.workbench.drawing.Numbers;

/**
 * A chart over decisions, with a headline. Lines and points take their looks from the style sheet.
 *
 * <p>ChartFX holds read locks on all data sets from the moment a chart enters a scene until the first layout is over: a
 * write before then waits for ever. So nothing is written before {@link #ready}.
 */
final class CurveChart extends BorderPane {

    private static final int PULSES_BEFORE_WRITING = 3;

    private final DefaultNumericAxis across = new DefaultNumericAxis();
    private final DefaultNumericAxis upward = new DefaultNumericAxis();
    private final XYChart chart = new XYChart(across, upward);
    private final HBox head = new HBox();
    private final VBox legend = new VBox();
    private final Label instead = new Label();
    private final Runnable count = this::countPulse;
    private int pulses;

    CurveChart(String title) {
        getStyleClass().add("curve-chart");
        Label name = new Label(title);
        name.getStyleClass().add("chart-headline");
        name.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(name);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setAccessibleText(title);
        chart.getGridRenderer().setDrawOnTop(false);
        across.setAutoRanging(false);
        across.set(0, 100);
        upward.setAutoRanging(false);
        upward.set(0, 1);
        across.setTickLabelFormatter(brief());
        upward.setTickLabelFormatter(brief());
        chart.getRenderers().clear();
        chart.getPlotArea().setFocusTraversable(false);
        chart.getMenuPane().setFocusTraversable(false);
        chart.setMinSize(120, 60);
        legend.getStyleClass().add("chart-side");
        setTop(head);
        instead.getStyleClass().add("muted");
        instead.setMouseTransparent(true);
        setCenter(new StackPane(chart, instead));
        setRight(legend);
        sceneProperty().addListener((property, before, now) -> follow(before, now));
    }

    /** What is drawn, without headline and legend. */
    Node plot() {
        return chart;
    }

    /** @param onHover hears the value across of where the mouse is over the plot */
    void onHover(DoubleConsumer onHover) {
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, move -> over(move, onHover));
    }

    /** @param onClick hears the value across of where the plot is clicked */
    void onClick(DoubleConsumer onClick) {
        chart.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> over(click, onClick));
    }

    private void over(MouseEvent mouse, DoubleConsumer hear) {
        Point2D at = chart.getCanvas().sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        if (ready() && at != null && chart.getCanvas().contains(at)) {
            hear.accept(across.getValueForDisplay(at.getX()));
        }
    }

    /** Whether data may be written. */
    boolean ready() {
        return pulses >= PULSES_BEFORE_WRITING;
    }

    /** Beside the headline. */
    HBox head() {
        return head;
    }

    /** Names of the marks, to the right of the chart. */
    VBox legend() {
        return legend;
    }

    /** @param style class of the line in the style sheet */
    DoubleDataSet line(String style) {
        return add(style, LineStyle.NORMAL, false);
    }

    /** @param style class of the points in the style sheet */
    DoubleDataSet points(String style) {
        return add(style, LineStyle.NONE, true);
    }

    /** @param words in the place of lines where there are none; empty otherwise */
    void say(String words) {
        instead.setText(words);
    }

    void showAcross(double from, double to) {
        across.set(from, to);
    }

    void showUpward(double from, double to, boolean logarithmic) {
        if (upward.isLogAxis() != logarithmic) {
            upward.setLogAxis(logarithmic);
        }
        upward.set(from, to);
    }

    private DoubleDataSet add(String style, LineStyle lines, boolean markers) {
        DoubleDataSet data = new DoubleDataSet(style);
        data.addStyleClasses(style);
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setPolyLineStyle(lines);
        renderer.setDrawMarker(markers);
        renderer.setPointReduction(false);
        renderer.setAssumeSortedData(true);
        renderer.getDatasets().add(data);
        chart.getRenderers().add(renderer);
        return data;
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        pulses = 0;
        if (before != null) {
            before.removePostLayoutPulseListener(count);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(count);
        }
    }

    private void countPulse() {
        pulses++;
        Scene scene = getScene();
        if (ready() && scene != null) {
            // Listeners may not be taken off while they are being called.
            Platform.runLater(() -> scene.removePostLayoutPulseListener(count));
        }
    }

    private static StringConverter<Number> brief() {
        return new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return Numbers.brief(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                return Double.valueOf(text);
            }
        };
    }
}
