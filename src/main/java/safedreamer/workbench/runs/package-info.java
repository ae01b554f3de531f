/**
 * All runs below a folder: found, filtered, tagged, and laid over each other. The index is read in the background; what it
 * says arrives as {@link safedreamer.workbench.runs.Listing}s.
 */
@NullMarked
package safedreamer.workbench.runs;

import org.jspecify.annotations.NullMarked;
