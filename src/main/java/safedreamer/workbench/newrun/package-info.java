/** The choice of what the next run is made of. */
@NullMarked
package safedreamer.workbench.newrun;

import org.jspecify.annotations.NullMarked;
