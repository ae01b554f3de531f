package safedreamer.workbench.search;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import safedreamer.decision.Finding;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.selection.SelectionModel;

/** The search, seen four ways. */
public final class SearchView extends VBox {

    public SearchView(SearchViewModel search, SelectionModel selection, ObservableValue<Palette> palette) {
        getStyleClass().addAll("panel", "search");
        CountsChart counts = new CountsChart(search, palette);
        SpreadChart spread = new SpreadChart(search, palette);
        EliteCell elites = new EliteCell(search, selection, palette);
        ReturnCostChart scatter = new ReturnCostChart(search, selection, palette);
        counts.setId("search-counts");
        spread.setId("search-spread");
        scatter.setId("search-scatter");
        for (PixelPane chart : new PixelPane[] {counts, spread, scatter}) {
            chart.setPrefSize(200, 150);
            chart.accessibleTextProperty().bind(search.wholeSentence());
            search.trace().addListener((property, before, now) -> chart.redraw());
            selection.iteration().addListener((property, before, now) -> chart.redraw());
        }
        elites.setPrefSize(200, 150);
        SearchCharts charts = new SearchCharts(List.of(
                new SearchCharts.Chart("Counts", counts),
                new SearchCharts.Chart("Spread", spread),
                new SearchCharts.Chart("Elites", elites),
                new SearchCharts.Chart("Return, cost", scatter)));
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().setAll(header(search, selection), sentence(search), finding(search), charts);
    }

    private static Node header(SearchViewModel search, SelectionModel selection) {
        Label title = new Label("SEARCH");
        title.getStyleClass().add("panel-title");
        Label word = new Label("iteration");
        word.getStyleClass().add("muted");
        word.visibleProperty().bind(search.iterations().greaterThan(0));
        HBox header = new HBox(title, word, new IterationPicker(search, selection));
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Node sentence(SearchViewModel search) {
        Label sentence = new Label();
        sentence.setId("search-sentence");
        sentence.getStyleClass().add("sentence");
        sentence.textProperty().bind(search.sentence());
        sentence.setWrapText(true);
        return sentence;
    }

    /** One line, always there: the gravest finding, or where the elites come from. */
    private static Node finding(SearchViewModel search) {
        Label line = new Label();
        line.setId("search-finding");
        line.getStyleClass().addAll("sentence", "finding");
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        Runnable say = () -> {
            List<Finding> found = search.findings().get();
            line.setGraphic(found.isEmpty() ? null : icon);
            line.setText(found.isEmpty() ? search.elites().get() : found.get(0).sentence());
            whole.setText(
                    found.isEmpty()
                            ? search.elites().get()
                            : found.stream().map(Finding::sentence).collect(Collectors.joining("\n\n")));
        };
        search.findings().addListener((property, before, now) -> say.run());
        search.elites().addListener((property, before, now) -> say.run());
        line.setTooltip(whole);
        say.run();
        return line;
    }
}
