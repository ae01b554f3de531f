/** The bar that says in words what runs and what the screen shows, and starts, stops and steps it. */
@NullMarked
package safedreamer.workbench.topbar;

import org.jspecify.annotations.NullMarked;
