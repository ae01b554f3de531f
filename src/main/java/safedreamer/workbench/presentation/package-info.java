/** The agent on a projector: two panes, one sentence, one slider, and a script of six scenes. */
@NullMarked
package safedreamer.workbench.presentation;

import org.jspecify.annotations.NullMarked;
