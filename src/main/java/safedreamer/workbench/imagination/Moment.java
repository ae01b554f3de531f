package safedreamer.workbench.imagination;

import safedreamer.training.DecisionRecord;

/**
 * What the picture shows.
 *
 * @param executed {@code [n][2]} where the agent has been in this episode, metres
 * @param came {@code [n][2]} where it went after this decision, as far as that is known; metres
 * @param remark why there are no futures, if that is not plain from the decision; else empty
 */
record Moment(DecisionRecord decision, float[] executed, float[] came, String remark) {}
