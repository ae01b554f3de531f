/** The panel that draws what the world model imagines over what is. */
@NullMarked
package safedreamer.workbench.imagination;

import org.jspecify.annotations.NullMarked;
