/** The panel that keeps what happened, a line an event. */
@NullMarked
package safedreamer.workbench.log;

import org.jspecify.annotations.NullMarked;
