package safedreamer.decision;

import safedreamer.imagination.UnfoldedFuture;

/**
 * A future of a kept decision, step by step.
 *
 * @param updates of the weights that unfolded it; the decision may have been made by earlier ones
 */
public record Unfolded(UnfoldRequest request, UnfoldedFuture future, long updates) {}
