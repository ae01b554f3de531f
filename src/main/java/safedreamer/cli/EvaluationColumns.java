package safedreamer.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What tables of results say of an evaluation, and how they write a number. */
final class EvaluationColumns {

    /** Low and high bound 95 % intervals. */
    static final List<String> NAMES = List.of(
            "eval_episodes",
            "eval_return_mean",
            "eval_return_low",
            "eval_return_high",
            "eval_cost_mean",
            "eval_cost_low",
            "eval_cost_high");

    private static final MathContext DIGITS = new MathContext(5);

    private EvaluationColumns() {}

    /**
     * One value for each of {@link #NAMES}.
     *
     * @param evaluation what {@code evaluate} wrote; where there was none all values are empty
     */
    static List<String> of(JsonNode evaluation) {
        int episodes = evaluation.path("episodes").size();
        List<String> values = new ArrayList<>(List.of(episodes == 0 ? "" : Integer.toString(episodes)));
        for (String quantity : List.of("return", "cost")) {
            for (String part : List.of("mean", "low", "high")) {
                values.add(number(evaluation.path(quantity).path(part).asDouble(Double.NaN)));
            }
        }
        return values;
    }

    /** Five digits that count; empty for what is not known. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
