package safedreamer.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One row of a {@link ParameterTable}: all that is known of one parameter.
 *
 * @param key full name, "planner.costLimit"; a parameter outside any group has no dot
 * @param symbol the paper's, or empty
 * @param name for people: "Cost limit"
 * @param unit "cost per episode"; empty for pure numbers
 * @param type int, long, double, boolean, an enum, or String
 * @param fallback the default, of that type (boxed)
 * @param min smallest value accepted; minus infinity if there is none
 * @param max largest value accepted; infinity if there is none
 * @param low where a slider begins; NaN where no slider is shown
 * @param high where a slider ends; NaN where no slider is shown
 * @param choices names of the enum's values; empty for other types
 */
public record ParameterInfo(
        String key,
        String symbol,
        String name,
        String unit,
        Class<?> type,
        Object fallback,
        double min,
        double max,
        double low,
        double high,
        AppliesWhen applies,
        String help,
        List<String> choices) {

    static ParameterInfo of(String key, Class<?> type, Parameter stated) {
        ParameterInfo untried = new ParameterInfo(
                key,
                stated.symbol(),
                stated.name(),
                stated.unit(),
                type,
                stated.fallback(),
                stated.min(),
                stated.max(),
                stated.low(),
                stated.high(),
                stated.applies(),
                stated.help(),
                choicesOf(type));
        return untried.withFallback(untried.parse(stated.fallback()));
    }

    private ParameterInfo withFallback(Object parsed) {
        return new ParameterInfo(key, symbol, name, unit, type, parsed, min, max, low, high, applies, help, choices);
    }

    private static List<String> choicesOf(Class<?> type) {
        if (!type.isEnum()) {
            return List.of();
        }
        return List.of(type.getEnumConstants()).stream()
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** "planner" of "planner.costLimit"; empty outside any group. */
    public String group() {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** "costLimit" of "planner.costLimit". */
    public String lastPart() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public boolean isNumber() {
        return isWhole() || type == double.class;
    }

    /** int or long. */
    public boolean isWhole() {
        return type == int.class || type == long.class;
    }

    public boolean hasSlider() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** What is accepted, for people: "0 to 100 decisions", "STRICT or INCLUSIVE". */
    public String range() {
        if (type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Names.either(choices);
        }
        if (type == String.class) {
            return "a word";
        }
        boolean bounded = min > Double.NEGATIVE_INFINITY;
        boolean limited = max < Double.POSITIVE_INFINITY;
        String numbers = bounded && limited
                ? text(min) + " to " + text(max)
                : bounded ? "at least " + text(min) : limited ? "at most " + text(max) : "any number";
        return unit.isEmpty() ? numbers : numbers + " (" + unit + ")";
    }

    /**
     * Reads a value as it would be typed, or as {@link String#valueOf(Object)} writes one.
     *
     * @return of this row's type (boxed)
     * @throws UserError if it is of another type, not finite, or out of range
     */
    public Object parse(String typed) {
        String given = typed.strip();
        if (type == String.class) {
            return word(given);
        }
        if (type == boolean.class) {
            return bool(given);
        }
        if (type.isEnum()) {
            return constant(given);
        }
        return number(given);
    }

    /** A value as it would be typed: 2, not 2.0. */
    public String text(Object value) {
        return value instanceof Double number ? text(number.doubleValue()) : String.valueOf(value);
    }

    private static String text(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        boolean tiny = exact.precision() + 5 < exact.scale();
        return tiny ? exact.toString() : exact.toPlainString();
    }

    private Object word(String given) {
        if (given.isEmpty()) {
            throw new UserError(key + " is empty: give " + range());
        }
        return given;
    }

    private Object bool(String given) {
        if (given.equalsIgnoreCase("true") || given.equalsIgnoreCase("false")) {
            return Boolean.valueOf(given);
        }
        throw refused(given);
    }

    private Object constant(String given) {
        String sought = given.replace('-', '_').toUpperCase(Locale.ROOT);
        for (Object candidate : type.getEnumConstants()) {
            if (((Enum<?>) candidate).name().equals(sought)) {
                return candidate;
            }
        }
        throw refused(given);
    }

    private Object number(String given) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(given);
        } catch (NumberFormatException e) {
            throw refused(given);
        }
        double value = exact.doubleValue();
        if (!Double.isFinite(value) || value < min || value > max) {
            throw new UserError(key + " = " + given + " is out of range: give " + range());
        }
        if (type == double.class) {
            return value;
        }
        try {
            if (type == int.class) {
                return exact.intValueExact();
            }
            return exact.longValueExact();
        } catch (ArithmeticException e) {
            throw new UserError(key + " = " + given + " is not a whole number: give " + range(), e);
        }
    }

    private UserError refused(String given) {
        return new UserError(key + " cannot be \"" + given + "\": give " + range());
    }
}
