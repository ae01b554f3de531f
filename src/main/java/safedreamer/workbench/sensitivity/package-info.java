/** How a decision would have come out over the range of two parameters at once. */
@NullMarked
package safedreamer.workbench.sensitivity;

import org.jspecify.annotations.NullMarked;
