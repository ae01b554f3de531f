/** How good an agent is on layouts it was not trained on, with the uncertainty of saying so. */
@NullMarked
package safedreamer.evaluation;

import org.jspecify.annotations.NullMarked;
