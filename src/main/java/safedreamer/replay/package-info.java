/**
 * Experience kept for learning: whole episodes in, batches of windows out.
 *
 * <p>Dimensions, named once: {@code B} windows in a batch, {@code T} steps in a window, {@code O} observation size,
 * {@code A} action size. Arrays are flat and row-major; {@code [T][B][O]} has the observation as its fastest index.
 */
@NullMarked
package safedreamer.replay;

import org.jspecify.annotations.NullMarked;
