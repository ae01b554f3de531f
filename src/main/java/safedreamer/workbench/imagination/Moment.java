package safedreamer.workbench.imagination;

import safedreamer.training.DecisionRecord;

/**
 * What the picture shows.
 *
 * @param executed {@code [n][2]} where the agent has been in this episode, metres
 */
record Moment(DecisionRecord decision, float[] executed) {}
