package safedreamer.agent;

import org.jspecify.annotations.Nullable;
import safedreamer.nn.Adam;
import safedreamer.nn.Parameters;

/**
 * One set of weights and what moves it.
 *
 * @param name "model", "actor", ...
 * @param adam absent for slow copies
 */
public record Learned(
        String name, Parameters parameters, @Nullable Adam adam) {}
