/**
 * Recorded episodes, layouts and lidar readings of Safety-Gymnasium, replayed.
 *
 * <p>To replay more tasks or another engine: implement {@link safedreamer.conformance.world.TraceReplay}, which opens a
 * {@link safedreamer.conformance.world.ReplayedWorld} for the traces it can play and says of the others why not, and add
 * it to {@link safedreamer.conformance.world.WorldReplays}. Reading the files, putting the recorded state back before
 * every step and all comparing is done here, once. {@link
 * safedreamer.conformance.world.TaskWorld} reads a task of ours; a world that can say more (contacts) is compared in more:
 * the methods of {@code ReplayedWorld} with a default are the ones to override.
 */
@NullMarked
package safedreamer.conformance.world;

import org.jspecify.annotations.NullMarked;
