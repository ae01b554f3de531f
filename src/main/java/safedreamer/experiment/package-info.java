/** Many runs of one question: grids, lists, random draws and seeds, and the back ends that carry them out. */
@NullMarked
package safedreamer.experiment;

import org.jspecify.annotations.NullMarked;
