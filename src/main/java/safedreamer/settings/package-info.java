/** What can be set: each parameter stated once, with symbol, unit, default, ranges and when a change applies. */
@NullMarked
package safedreamer.settings;

import org.jspecify.annotations.NullMarked;
