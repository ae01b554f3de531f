package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanTrace;

/**
 * A decision planned again; it was never carried out.
 *
 * @param paths its futures decoded; absent unless asked for, or where the world model decodes no position
 */
public record Replanned(PlanTrace trace, @Nullable ImaginedPaths paths) {}
