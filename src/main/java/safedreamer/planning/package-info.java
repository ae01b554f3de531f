/**
 * Online safety-reward planning (OSRP): a constrained cross-entropy search over imagined futures.
 *
 * <p>Dimensions, named once: {@code H} horizon in decisions, {@code N} candidates, {@code A} action size, {@code J}
 * iterations, {@code k} elites. Arrays are flat and row-major; {@code [H][N][A]} has the action as its fastest index.
 */
@NullMarked
package safedreamer.planning;

import org.jspecify.annotations.NullMarked;
