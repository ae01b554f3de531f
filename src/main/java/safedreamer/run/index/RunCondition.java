package safedreamer.run.index;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
    private static final Map<String, Function<RunFacts, String>> WORDS = Map.of(
            "state", RunFacts::state, "path", run -> run.path().toString().replace('\\', '/'));
    private static final Map<String, ToDoubleFunction<RunFacts>> NUMBERS = Map.of(
            "decisions", RunFacts::decisions,
            "episodes", RunFacts::episodes,
            "recentReturn", RunFacts::recentReturn,
            "recentCost", RunFacts::recentCost);

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

    /** Whether a run meets them all. */
    public static Predicate<RunFacts> all(List<RunCondition> conditions) {
        return conditions.stream().map(RunCondition::asked).reduce(run -> true, Predicate::and);
    }

    /** As {@link #parse} takes it. */
    public String text() {
        return name + operator + value;
    }

    /**
     * Whether a run meets it. Numbers are compared as numbers, words whatever their case; what a run does not have, or has
     * as a word where a number is asked for, meets nothing.
     */
    Predicate<RunFacts> asked() {
        ToDoubleFunction<RunFacts> number = NUMBERS.get(name);
        if (number != null) {
            double asked = number(value);
            return run -> holds(number.applyAsDouble(run), asked);
        }
        Predicate<String> holds = asksForNumber() ? numberHolds(number(value)) : this::wordHolds;
        Function<RunFacts, String> word = WORDS.get(name);
        if (word != null) {
            return run -> holds.test(word.apply(run));
        }
        if (name.equals("tag")) {
            return run -> run.tags().contains(value) != operator.equals("!=");
        }
        String end = "." + name;
        return run -> run.parameters().entrySet().stream()
                .anyMatch(parameter -> (parameter.getKey().equals(name) || endsWith(parameter.getKey(), end))
                        && holds.test(parameter.getValue()));
    }

    private boolean asksForNumber() {
        return !Double.isNaN(number(value));
    }

    private Predicate<String> numberHolds(double asked) {
        return text -> holds(number(text), asked);
    }

    private boolean wordHolds(String text) {
        return holds(Integer.signum(text.compareToIgnoreCase(value)), 0);
    }

    private boolean holds(double has, double asked) {
        return switch (operator) {
            case "=" -> has == asked;
            case "!=" -> has < asked || has > asked;
            case "<" -> has < asked;
            case "<=" -> has <= asked;
            case ">" -> has > asked;
            default -> has >= asked;
        };
    }

    private static boolean endsWith(String key, String end) {
        return key.regionMatches(true, key.length() - end.length(), end, 0, end.length());
    }

    /** NaN if it is none. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
