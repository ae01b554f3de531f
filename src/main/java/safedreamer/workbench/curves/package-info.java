/** The panel of learning curves: return and cost of each episode, losses of each update. */
@NullMarked
package safedreamer.workbench.curves;

import org.jspecify.annotations.NullMarked;
