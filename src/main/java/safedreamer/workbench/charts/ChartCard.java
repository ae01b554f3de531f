package safedreamer.workbench.charts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import safedreamer.figure.Chart;
import safedreamer.figure.Figure;
import safedreamer.figure.Palette;

/**
 * A chart taken out of the run as it was at one moment: drawn, to be zoomed, or as a table. The run goes on around it.
 */
final class ChartCard extends BorderPane {

    private final Chart chart;
    private final FigurePane picture;
    private final DataTableView table;
    private final StackPane body = new StackPane();
    private final ToggleButton drawn = new ToggleButton("Chart");
    private final ToggleButton listed = new ToggleButton("Table");

    /**
     * @param part the chart's place in the run
     * @param close takes the card away
     * @param export asks for a file
     */
    ChartCard(ChartPart part, Chart chart, ObservableValue<Palette> palette, Runnable close, Runnable export) {
        this.chart = chart;
        // What the chart shows moves on: the card keeps the moment, in the colours of either theme.
        Figure light = figure(part, Palette.LIGHT, chart);
        Figure dark = figure(part, Palette.DARK, chart);
        picture = new FigurePane(colours -> colours.equals(Palette.DARK) ? dark : light, palette);
        picture.setId("chart-figure");
        picture.setAccessibleText(chart.figure().title() + ". " + chart.figure().caption());
        table = new DataTableView(part.name(), chart.data());
        getStyleClass().add("chart-card");
        setId("chart-card");
        setTop(header(close, export));
        setCenter(body);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            }
        });
    }

    private static Figure figure(ChartPart part, Palette colours, Chart otherwise) {
        Chart again = part.chart(colours);
        return again == null ? otherwise.figure() : again.figure();
    }

    Chart chart() {
        return chart;
    }

    FigurePane picture() {
        return picture;
    }

    void showTable(boolean asTable) {
        (asTable ? listed : drawn).setSelected(true);
        body.getChildren().setAll(asTable ? table : picture);
        (asTable ? table : picture).requestFocus();
    }

    private Node header(Runnable close, Runnable export) {
        Label title = new Label(chart.figure().title());
        title.getStyleClass().add("chart-headline");
        Label caption = new Label(chart.figure().caption());
        caption.getStyleClass().add("muted");
        caption.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton side : new ToggleButton[] {drawn, listed}) {
            side.setToggleGroup(group);
            side.getStyleClass().add("small");
            side.setMinWidth(USE_PREF_SIZE);
            side.setOnAction(event -> showTable(side.equals(listed)));
        }
        drawn.setId("card-chart");
        drawn.setAccessibleText("Show the chart");
        listed.setId("card-table");
        listed.setAccessibleText("Show the data as a table");
        Button copy = button("card-copy", "Copy CSV", "Copies the data as comma-separated values", this::copy);
        Button file = button("card-export", "Export …", "Writes SVG, PNG or CSV (Ctrl+E)", export);
        Button live = button("card-live", "Back to live", "Puts the chart back into the run (Esc)", close);
        live.getStyleClass().add("strong");
        HBox.setHgrow(caption, Priority.ALWAYS);
        caption.setMaxWidth(Double.MAX_VALUE);
        VBox header = new VBox(line(title, gap, live), line(caption, drawn, listed, copy, file));
        header.getStyleClass().add("card-header");
        return header;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("chart-head");
        return line;
    }

    private static Button button(String id, String words, String help, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(chart.data().csv());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
