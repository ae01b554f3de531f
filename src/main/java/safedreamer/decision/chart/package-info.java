/** The charts of a decision and of a run's decisions, described from the data: the window and the command line draw the same. */
@NullMarked
package safedreamer.decision.chart;

import org.jspecify.annotations.NullMarked;
