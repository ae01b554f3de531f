package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.run.index.RunFacts;
import safedreamer.training.NetworkSize;
import safedreamer.workbench.drawing.Numbers;

/** A line for each run that meets the filter. Any number can be chosen; the one under the mouse is pointed at everywhere. */
final class RunTable extends TableView<RunRow> {

    private static final double MARK_WIDTH = 26;

    private final RunsViewModel runs;
    private final ObservableValue<Palette> palette;
    private int placed;

    RunTable(RunsViewModel runs, ObservableValue<Palette> palette) {
        this.runs = runs;
        this.palette = palette;
        setId("runs-table");
        getStyleClass().add("runs-table");
        setAccessibleText("Runs");
        setPlaceholder(placeholder());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<RunRow> sorted = new SortedList<>(runs.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getColumns().add(marks());
        getColumns().add(words("run", 116, RunRow::name));
        getColumns().add(words("variant", 66, row -> row.setting("variant")));
        getColumns().add(numbers("seed", 42, row -> row.number("seed"), 0));
        getColumns().add(numbers("return", 54, row -> row.facts().recentReturn(), 1));
        getColumns().add(numbers("cost", 48, row -> row.facts().recentCost(), 1));
        getColumns().add(numbers("decisions", 70, row -> row.facts().decisions(), 0));
        getColumns().add(words("state", 76, row -> row.facts().state().toLowerCase(Locale.ROOT)));
        getColumns().add(words("tags", 70, row -> String.join(" ", row.facts().tags())));
        getColumns().add(words("task", 120, row -> row.setting("task")));
        getColumns().add(words("size", 64, row -> NetworkSize.of(row.facts().parameters())));
        setRowFactory(table -> row());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunRow>) change -> choose());
        palette.addListener((property, before, now) -> refresh());
    }

    /**
     * Rows are placed as soon as there are more or fewer of them. Laid out at once, they are not all placed, and styled, a
     * second time, as the view does with rows that still wait for it.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getItems().size() != placed) {
            placed = getItems().size();
            if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
                int last = flow.getLastVisibleCell().getIndex();
                for (int i = flow.getFirstVisibleCell().getIndex(); i <= last; i++) {
                    // Twice: what has been laid out with other words asks for it again.
                    flow.getVisibleCell(i).layout();
                    flow.getVisibleCell(i).layout();
                }
            }
        }
    }

    private static Label placeholder() {
        Label label = new Label("No run meets the filter.");
        label.getStyleClass().add("muted");
        return label;
    }

    private void choose() {
        List<RunRow> now = new ArrayList<>(getSelectionModel().getSelectedItems());
        now.removeIf(Objects::isNull);
        if (!now.equals(runs.chosen())) {
            runs.chosen().setAll(now);
        }
    }

    private TableRow<RunRow> row() {
        TableRow<RunRow> row = new TableRow<>();
        row.hoverProperty().addListener((property, before, now) -> {
            if (now) {
                runs.hovered().set(row.getItem());
            } else if (runs.hovered().get() == row.getItem()) {
                runs.hovered().set(null);
            }
        });
        return row;
    }

    private TableColumn<RunRow, RunRow> marks() {
        TableColumn<RunRow, RunRow> column = new TableColumn<>("");
        column.setSortable(false);
        column.setReorderable(false);
        fix(column, MARK_WIDTH);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(owner -> new MarkCell());
        return column;
    }

    private static TableColumn<RunRow, String> words(String name, double width, Function<RunRow, String> of) {
        TableColumn<RunRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(
                cell -> cell.getValue().factsProperty().map((RunFacts facts) -> of.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<RunRow, Number> numbers(
            String name, double width, ToDoubleFunction<RunRow> of, int decimals) {
        TableColumn<RunRow, Number> column = new TableColumn<>(name);
        column.setCellValueFactory(
                cell -> cell.getValue().factsProperty().map((RunFacts facts) -> of.applyAsDouble(cell.getValue())));
        column.setCellFactory(owner -> new NumberCell(decimals));
        column.setPrefWidth(width);
        return column;
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    /** One shape for all runs that it comes to show. */
    private final class MarkCell extends TableCell<RunRow, RunRow> {

        private final Polygon mark = new Polygon();

        MarkCell() {
            setAlignment(Pos.CENTER);
        }

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
            } else {
                RunMarks.form(mark, row, palette.getValue());
                setGraphic(mark);
            }
        }
    }

    private static final class NumberCell extends TableCell<RunRow, Number> {

        private final int decimals;

        NumberCell(int decimals) {
            this.decimals = decimals;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Number value, boolean empty) {
            super.updateItem(value, empty);
            setText(
                    value == null || empty || Double.isNaN(value.doubleValue())
                            ? null
                            : Numbers.fixed(value.doubleValue(), decimals));
        }
    }
}
