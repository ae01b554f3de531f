package safedreamer.run.index;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import safedreamer.settings.UserError;

/**
 * What is asked of a run: "state=FINISHED", "tag=baseline", "recentReturn&gt;=10", "planner.costLimit&lt;5".
 *
 * @param name "state", "tag", "path", "decisions", "episodes", "recentReturn", "recentCost", or a parameter's key, whole
 *     or its last part
 * @param operator "=", "!=", "&lt;", "&lt;=", "&gt;" or "&gt;="
 */
public record RunCondition(String name, String operator, String value) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9.]*)\\s*(!=|<=|>=|=|<|>)\\s*(.+?)\\s*");
    private static final Pattern NEXT =
            Pattern.compile("\\s*,\\s*|\\s+(?=[A-Za-z][A-Za-z0-9.]*\\s*(?:!=|<=|>=|=|<|>))");
    private static final Map<String, String> COLUMNS = Map.of(
            "state", "state",
            "path", "path",
            "decisions", "decisions",
            "episodes", "episodes",
            "recentReturn", "recent_return",
            "recentCost", "recent_cost");

    /** @throws UserError if it is no condition */
    public static RunCondition parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UserError("\"" + text + "\" asks nothing of a run: write name=value, or with !=, <, <=, > or >=");
        }
        return new RunCondition(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /**
     * All conditions on a line, with commas or blanks between them: "state=FINISHED, costLimit&lt;5".
     *
     * @throws UserError if a part of it is no condition
     */
    public static List<RunCondition> parseAll(String line) {
        return line.isBlank()
                ? List.of()
                : NEXT.splitAsStream(line.strip()).map(RunCondition::parse).toList();
    }

    /** As {@link #parse} takes it. */
    public String text() {
        return name + operator + value;
    }

    /** As a term of an SQL condition on the table of runs; what follows its question marks is added to the values. */
    String sql(List<Object> values) {
        String column = COLUMNS.get(name);
        if (column != null) {
            return compared(column, values);
        }
        if (name.equals("tag")) {
            values.add(value);
            return (operator.equals("!=") ? "NOT " : "")
                    + "EXISTS (SELECT 1 FROM tag WHERE tag.path = run.path AND tag.tag = ?)";
        }
        values.add(name);
        values.add("%." + name);
        return "EXISTS (SELECT 1 FROM parameter WHERE parameter.path = run.path AND (parameter.key = ? OR parameter.key"
                + " LIKE ?) AND " + compared("parameter.value", values) + ")";
    }

    private String compared(String column, List<Object> values) {
        try {
            values.add(Double.valueOf(value));
            return "CAST(" + column + " AS REAL) " + operator + " ?";
        } catch (NumberFormatException e) {
            values.add(value);
            return column + " " + operator + " ? COLLATE NOCASE";
        }
    }
}
