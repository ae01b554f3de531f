package safedreamer.workbench;

import java.util.Optional;
import java.util.function.Function;

/**
 * A question with one line, or several, of text for its answer.
 *
 * @param title what is asked
 * @param help what the answer does
 * @param initial what is typed already
 * @param lines how many of them there is room for
 * @param confirm words of the button
 * @param act takes the answer; says what is wrong with it, or nothing
 */
record Prompt(
        String title, String help, String initial, int lines, String confirm, Function<String, Optional<String>> act) {}
