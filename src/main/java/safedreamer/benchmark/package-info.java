/** How long the parts of the real agent take, against how fast the machine multiplies matrices. */
@NullMarked
package safedreamer.benchmark;

import org.jspecify.annotations.NullMarked;
