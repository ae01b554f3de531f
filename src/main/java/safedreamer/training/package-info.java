/** The training loop on its own thread: commands go in, immutable records come out. */
@NullMarked
package safedreamer.training;

import org.jspecify.annotations.NullMarked;
