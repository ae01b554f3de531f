/** The panel of all decisions of the run: where they are found, stepped through, marked, and returned from. */
@NullMarked
package safedreamer.workbench.decisions;

import org.jspecify.annotations.NullMarked;
