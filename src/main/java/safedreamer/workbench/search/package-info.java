/** The panel that opens one decision's search, iteration by iteration. */
@NullMarked
package safedreamer.workbench.search;

import org.jspecify.annotations.NullMarked;
