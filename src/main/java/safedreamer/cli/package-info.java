/** The command line, one class a command: the window's twin, which scripts rely on. */
@NullMarked
package safedreamer.cli;

import org.jspecify.annotations.NullMarked;
