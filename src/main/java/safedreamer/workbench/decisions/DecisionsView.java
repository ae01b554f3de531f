package safedreamer.workbench.decisions;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import safedreamer.figure.Palette;
import safedreamer.workbench.selection.SelectionModel;

/** The time line with its sentence above and what it takes to move along it. */
public final class DecisionsView extends VBox {

    private static final long SHORTEST_GAP_NANOS = 250_000_000;

    private final DecisionsViewModel decisions;
    private final TimelineChart chart;
    private final Label sentence = new Label();
    private long drawn;

    public DecisionsView(DecisionsViewModel decisions, SelectionModel selection, ObservableValue<Palette> palette) {
        this.decisions = decisions;
        chart = new TimelineChart(decisions, selection, palette);
        chart.setId("timeline");
        chart.accessibleTextProperty().bind(decisions.sentence());
        chart.setFocusTraversable(true);
        chart.onHover(this::say);
        getStyleClass().add("decisions");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(header(), chart);
        selection.decision().addListener((property, before, now) -> chart.redraw());
        selection.mode().addListener((property, before, now) -> chart.redraw());
        selection.ticked().addListener((property, before, now) -> chart.redraw());
        decisions.span().addListener((property, before, now) -> chart.redraw());
        decisions.marks().addListener((property, before, now) -> chart.redraw());
        decisions.sentence().addListener((property, before, now) -> say());
        say();
    }

    /** Draws what has come since, four times a second at most. */
    public void refresh(long nanoTime) {
        if (nanoTime - drawn >= SHORTEST_GAP_NANOS) {
            drawn = nanoTime;
            chart.redraw();
        }
    }

    private void say() {
        int hovered = chart.hovered();
        sentence.setText(
                hovered >= 0 && hovered < decisions.archive().size()
                        ? decisions.words(hovered)
                        : decisions.sentence().get());
    }

    private Node header() {
        sentence.setId("decision-sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setMinWidth(40);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                sentence,
                gap,
                SmallButton.of(
                        "cost-before",
                        MaterialDesignC.CHEVRON_LEFT,
                        "Cost before",
                        "The decision before that cost something (key [)",
                        () -> decisions.violation(-1)),
                SmallButton.of(
                        "cost-after",
                        MaterialDesignC.CHEVRON_RIGHT,
                        "Cost after",
                        "The next decision that cost something (key ])",
                        () -> decisions.violation(1)),
                spans());
        header.getStyleClass().add("chart-head");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node spans() {
        ToggleGroup group = new ToggleGroup();
        HBox spans = new HBox(
                span("All", DecisionsViewModel.ALL, group), span("1,000", 1000, group), span("200", 200, group));
        spans.getStyleClass().add("segments");
        return spans;
    }

    private ToggleButton span(String words, int count, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setId("span-" + count);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(decisions.span().get() == count);
        button.setTooltip(new Tooltip(count == DecisionsViewModel.ALL ? "All decisions" : "The newest " + words));
        button.setAccessibleText(button.getTooltip().getText());
        button.setOnAction(event -> {
            decisions.span().set(count);
            button.setSelected(true);
        });
        return button;
    }
}
