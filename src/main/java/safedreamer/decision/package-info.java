/**
 * Decisions after they were made: kept, planned again with other settings, held against what then happened, and carried
 * elsewhere in one file.
 */
@NullMarked
package safedreamer.decision;

import org.jspecify.annotations.NullMarked;
