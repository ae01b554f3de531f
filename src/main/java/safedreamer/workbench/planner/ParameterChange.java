package safedreamer.workbench.planner;

import safedreamer.settings.ParameterInfo;

/**
 * A parameter was set to another value.
 *
 * @param before as it would be typed
 * @param after as it would be typed
 */
public record ParameterChange(ParameterInfo parameter, String before, String after) {

    /** "Cost limit b 2 → 5, at the next decision". */
    public String words() {
        String symbol = parameter.symbol().isEmpty() ? "" : " " + parameter.symbol();
        return parameter.name() + symbol + " " + before + " → " + after + ", "
                + parameter.applies().words();
    }
}
