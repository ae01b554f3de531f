/** What every chart of the window can do: show its data as a table, be zoomed apart from the run, be exported. */
@NullMarked
package safedreamer.workbench.charts;

import org.jspecify.annotations.NullMarked;
