package safedreamer.training;

import java.time.Duration;

/**
 * How a trained agent acts that learns no more.
 *
 * @param agent whose weights act; read by the session's thread
 * @param decisions counted before the first one that is made
 * @param episodes counted before the first one that is acted in; it is also what the layouts follow from, so that going on
 *     after k episodes shows the layouts that acting from the start would have come to
 * @param seed of layouts and noise, 0 or above; the layouts are those of an evaluation, never those of training
 * @param pace shortest time from one decision to the next; zero for as fast as it can
 * @param last the decision after which it is finished; 0 for no end
 */
public record ActingOptions(Checkpoint agent, long decisions, int episodes, long seed, Duration pace, long last) {

    public ActingOptions {
        if (pace.isNegative() || seed < 0) {
            throw new IllegalArgumentException("a pace of " + pace + " or a seed of " + seed + " is below zero");
        }
    }
}
