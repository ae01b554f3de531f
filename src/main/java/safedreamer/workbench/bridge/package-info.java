/**
 * Between the training thread and the window: records are handed over without either waiting for the other, and
 * commands never block the window.
 */
@NullMarked
package safedreamer.workbench.bridge;

import org.jspecify.annotations.NullMarked;
