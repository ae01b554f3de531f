package safedreamer.workbench.charts;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.DataTable;
import safedreamer.workbench.drawing.Numbers;

/** The data of a chart in lines and columns, for who wants the numbers and for who cannot see the picture. */
final class DataTableView extends TableView<List<@Nullable Object>> {

    private static final double WIDTH = 104;

    DataTableView(String name, DataTable table) {
        setId("chart-table");
        setAccessibleText(name + " as a table of " + Numbers.count(table.rows().size()) + " lines");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (int i = 0; i < table.columns().size(); i++) {
            getColumns().add(column(table.columns().get(i), i));
        }
        setItems(FXCollections.observableArrayList(table.rows()));
        getSelectionModel().selectFirst();
    }

    private static TableColumn<List<@Nullable Object>, @Nullable Object> column(String name, int index) {
        TableColumn<List<@Nullable Object>, @Nullable Object> column = new TableColumn<>(name);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setCellFactory(of -> new Cell());
        column.setPrefWidth(Math.max(WIDTH, 7.2 * name.length() + 24));
        column.setSortable(true);
        column.setComparator(DataTableView::compare);
        return column;
    }

    /** Numbers by value, all else by its words; nothing comes first. */
    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number first && other instanceof Number second
                ? Double.compare(first.doubleValue(), second.doubleValue())
                : DataTable.text(one).compareTo(DataTable.text(other));
    }

    private static final class Cell extends TableCell<List<@Nullable Object>, @Nullable Object> {
        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().remove("number");
            if (value instanceof Number number) {
                getStyleClass().add("number");
                setText(
                        number instanceof Float || number instanceof Double
                                ? Double.isNaN(number.doubleValue()) ? "" : Numbers.brief(number.doubleValue())
                                : number.toString());
            } else {
                setText(empty ? null : DataTable.text(value));
            }
        }
    }
}
