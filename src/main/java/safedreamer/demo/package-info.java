/**
 * The trained agent that ships with the program: what the workbench opens with when nobody has chosen anything yet, and
 * how it is made from a run.
 */
@NullMarked
package safedreamer.demo;

import org.jspecify.annotations.NullMarked;
