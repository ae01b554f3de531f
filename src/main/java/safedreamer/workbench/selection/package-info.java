/** What is being looked at, shared by all panels, which know this and never one another. */
@NullMarked
package safedreamer.workbench.selection;

import org.jspecify.annotations.NullMarked;
