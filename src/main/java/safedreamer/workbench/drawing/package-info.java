/**
 * Anti-aliased marks, lines and axes drawn into an array of pixels: the one way found that redraws hundreds of imagined
 * futures many times a second without a graphics card.
 */
@NullMarked
package safedreamer.workbench.drawing;

import org.jspecify.annotations.NullMarked;
