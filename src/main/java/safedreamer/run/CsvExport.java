package safedreamer.run;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A log as a table of numbers: a column a name, a row a line; what a line has not, or is not a number, is empty. */
public final class CsvExport {

    private CsvExport() {}

    /**
     * Writes the table whole, in place of an old one.
     *
     * @throws safedreamer.settings.UserError if the log cannot be read, or the table not be written
     */
    public static void write(Path log, Path csv) {
        Set<String> columns = new LinkedHashSet<>();
        LogLine.readAll(log, line -> columns.addAll(line.numbers().keySet()));
        AtomicFiles.write(csv, stream -> {
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write(String.join(",", columns) + "\n");
            StringBuilder rows = new StringBuilder();
            LogLine.readAll(log, line -> rows.append(row(columns, line.numbers())));
            out.write(rows.toString());
            out.flush();
        });
    }

    private static String row(Set<String> columns, Map<String, Double> values) {
        return columns.stream()
                        .map(column -> text(values.getOrDefault(column, Double.NaN)))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
