/** What if a decision had been planned otherwise: both searches side by side, the difference in words, and luck. */
@NullMarked
package safedreamer.workbench.whatif;

import org.jspecify.annotations.NullMarked;
