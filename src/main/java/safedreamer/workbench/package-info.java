/**
 * The window. Each panel is a package with a view model, which knows no controls, and a view; all share one selection
 * and know nothing of one another.
 */
@NullMarked
package safedreamer.workbench;

import org.jspecify.annotations.NullMarked;
