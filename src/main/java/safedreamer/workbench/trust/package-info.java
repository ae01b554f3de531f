/** Promise against fact: whether what the search expects can be believed. */
@NullMarked
package safedreamer.workbench.trust;

import org.jspecify.annotations.NullMarked;
