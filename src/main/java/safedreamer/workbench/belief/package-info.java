/** The strip that holds what the agent believes it sees, and would see, against what came. */
@NullMarked
package safedreamer.workbench.belief;

import org.jspecify.annotations.NullMarked;
