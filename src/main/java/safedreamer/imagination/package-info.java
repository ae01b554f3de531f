/** Unrolling the world model under action sequences or a policy, and the returns of what it imagines. */
@NullMarked
package safedreamer.imagination;

import org.jspecify.annotations.NullMarked;
