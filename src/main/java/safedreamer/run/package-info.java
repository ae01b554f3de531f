/** What a run leaves on disk: its folder, its settings and origin, and its logs. Knows nothing of training. */
@NullMarked
package safedreamer.run;

import org.jspecify.annotations.NullMarked;
