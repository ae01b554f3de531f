package safedreamer.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a table, written out for people. */
final class ParameterListing {

    private ParameterListing() {}

    static String plain(List<ParameterInfo> rows) {
        StringBuilder text = new StringBuilder();
        for (ParameterInfo row : rows) {
            text.append(row.key())
                    .append('=')
                    .append(row.text(row.fallback()))
                    .append(row.symbol().isEmpty() ? "" : "  " + row.symbol())
                    .append("  ")
                    .append(row.range())
                    .append("; changes apply ")
                    .append(row.applies().words())
                    .append("\n    ")
                    .append(row.help())
                    .append('\n');
        }
        return text.toString();
    }

    static String markdown(List<ParameterInfo> rows) {
        Map<String, List<ParameterInfo>> groups = rows.stream()
                .collect(Collectors.groupingBy(ParameterInfo::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(ParameterListing::table).collect(Collectors.joining("\n"));
    }

    private static String table(List<ParameterInfo> rows) {
        String header =
                "| key | symbol | default | range | changes apply | what it does |\n| --- | --- | --- | --- | --- | --- |\n";
        return header
                + rows.stream()
                        .map(row -> "| `%s` | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        row.key(),
                                        row.symbol(),
                                        row.text(row.fallback()),
                                        row.range(),
                                        row.applies().words(),
                                        row.help().replace("|", "\\|")))
                        .collect(Collectors.joining());
    }
}
