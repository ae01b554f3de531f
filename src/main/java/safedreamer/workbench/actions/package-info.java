/** What can be done in the window, said once: menu, command palette, keys and their overlay all read the same table. */
@NullMarked
package safedreamer.workbench.actions;

import org.jspecify.annotations.NullMarked;
