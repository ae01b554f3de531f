/** A sweep on Apache Spark, in a process of its own; all that knows Spark, and nothing that knows the workbench. */
@NullMarked
package safedreamer.spark;

import org.jspecify.annotations.NullMarked;
