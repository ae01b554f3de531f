/**
 * The world model: an encoder, a recurrent state-space model, a decoder, and heads for reward, cost and continuation.
 *
 * <p>Dimensions, named once: {@code B} batch, {@code T} replay length, {@code O} observation size, {@code A} action
 * size, {@code D} deterministic state, {@code S} stochastic state (groups times classes when categorical).
 */
@NullMarked
package safedreamer.worldmodel;

import org.jspecify.annotations.NullMarked;
