package safedreamer.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data behind a figure: what it shows, in numbers.
 *
 * @param columns a name each, with the unit where there is one
 * @param rows a value for each column: a number, a word, or null for none
 */
public record DataTable(List<String> columns, List<List<@Nullable Object>> rows) {

    /** @throws IllegalArgumentException if a row has not as many values as there are columns */
    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " values in a row of " + columns.size() + " columns: " + row);
            }
        }
    }

    /** A table that is still being filled. */
    public static Builder of(String... columns) {
        return new Builder(List.of(columns));
    }

    /** Comma-separated (RFC 4180), with the columns' names in the first line; what is no finite number is empty. */
    public String csv() {
        return line(columns) + rows.stream().map(DataTable::line).collect(Collectors.joining());
    }

    private static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(DataTable::text).map(DataTable::quoted).collect(Collectors.joining(",")) + "\n";
    }

    /** A value as it is read: the shortest digits that give the number again. */
    public static String text(@Nullable Object value) {
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(number, value.toString()) : "";
        }
        return value == null ? "" : value.toString();
    }

    private static String plain(double number, String digits) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : digits;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Rows one after another. */
    public static final class Builder {

        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Builder(List<String> columns) {
            this.columns = columns;
        }

        public Builder row(@Nullable Object... values) {
            rows.add(new ArrayList<>(Arrays.asList(values)));
            return this;
        }

        public DataTable build() {
            return new DataTable(columns, rows);
        }
    }
}
