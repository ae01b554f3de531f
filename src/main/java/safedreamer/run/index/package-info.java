/** Finding, filtering and comparing runs: an index in SQLite, built from their folders and rebuilt from them at will. */
@NullMarked
package safedreamer.run.index;

import org.jspecify.annotations.NullMarked;
