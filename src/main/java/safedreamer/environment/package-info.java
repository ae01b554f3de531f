/** Worlds to act in: what an agent sees of them, and what it gets. */
@NullMarked
package safedreamer.environment;

import org.jspecify.annotations.NullMarked;
