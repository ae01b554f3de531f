/** Figures described once and drawn alike in the window and without one; the palette they share. */
@NullMarked
package safedreamer.figure;

import org.jspecify.annotations.NullMarked;
