package safedreamer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;

/** A CSV file of results, one row for each key. No value holds a comma, a quote or a line feed. */
final class ResultsTable {

    private final Path file;
    private final List<String> columns;
    private final int keys;
    private final Map<List<String>, List<String>> rows = new LinkedHashMap<>();

    private ResultsTable(Path file, List<String> columns, int keys) {
        this.file = file;
        this.columns = columns;
        this.keys = keys;
    }

    /**
     * @param file absent for an empty table
     * @param keys how many columns, from the left, tell the rows apart
     * @throws UserError if the file cannot be read or is another table
     */
    static ResultsTable read(Path file, List<String> columns, int keys) {
        ResultsTable table = new ResultsTable(file, columns, keys);
        if (Files.exists(file)) {
            List<String> lines = lines(file);
            if (lines.isEmpty() || !lines.get(0).equals(String.join(",", columns))) {
                throw new UserError(
                        file + " is another table: its first line names other columns; choose another file");
            }
            for (int i = 1; i < lines.size(); i++) {
                List<String> row = List.of(lines.get(i).split(",", -1));
                if (row.size() != columns.size()) {
                    throw new UserError(file + ", line " + (i + 1) + ", has " + row.size() + " values, not "
                            + columns.size() + ": mend or remove it");
                }
                table.put(row);
            }
        }
        return table;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }

    /** Puts a row in the place of the one with the same key, or at the end. */
    void put(List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("a row of " + row.size() + " values");
        }
        rows.put(row.subList(0, keys), row);
    }

    /** @throws UserError if it cannot be written; what was there before stays */
    void write() {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        rows.values().forEach(row -> text.append(String.join(",", row)).append('\n'));
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
