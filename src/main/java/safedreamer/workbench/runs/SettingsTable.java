package safedreamer.workbench.runs;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import safedreamer.run.index.RunDifferences;
import safedreamer.run.index.RunFacts;

/** The settings in which the chosen runs differ: a line a setting, a column a run. */
final class SettingsTable extends TableView<String> {

    private static final int MOST_RUNS = 12;

    private final RunsViewModel runs;
    private List<RunRow> shown = List.of();

    SettingsTable(RunsViewModel runs) {
        this.runs = runs;
        setId("runs-settings");
        getStyleClass().add("runs-table");
        setAccessibleText("Settings in which the runs differ");
        Label same = new Label("Choose two runs or more: here stands what they differ in.");
        same.getStyleClass().add("muted");
        setPlaceholder(same);
        visibleProperty().addListener((property, before, now) -> fill());
        runs.version().addListener((property, before, now) -> fill());
    }

    private void fill() {
        List<RunRow> compared = runs.chosen().size() < 2
                ? List.of()
                : List.copyOf(runs.chosen()
                        .subList(0, Math.min(MOST_RUNS, runs.chosen().size())));
        if (!isVisible() || compared.equals(shown)) {
            return;
        }
        shown = compared;
        getColumns().clear();
        getColumns().add(column("setting", 210, key -> key));
        for (RunRow row : compared) {
            getColumns().add(column(row.name(), 120, row::setting));
        }
        List<RunFacts> facts = compared.stream().map(RunRow::facts).toList();
        getItems().setAll(RunDifferences.withSeed(facts));
    }

    private static TableColumn<String, String> column(
            String name, double width, java.util.function.UnaryOperator<String> of) {
        TableColumn<String, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new SimpleStringProperty(of.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
