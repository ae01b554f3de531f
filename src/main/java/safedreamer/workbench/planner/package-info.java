/** The panel that changes the search while it runs. */
@NullMarked
package safedreamer.workbench.planner;

import org.jspecify.annotations.NullMarked;
