/**
 * What can be set: each parameter stated once, with symbol, unit, default, ranges and when a change applies.
 *
 * <p>Jackson is used here because sizes, presets and the settings of a run are JSON; nothing of it shows outside.
 */
@NullMarked
package safedreamer.settings;

import org.jspecify.annotations.NullMarked;
