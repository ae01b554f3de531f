package safedreamer.workbench;

import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionBundle;

/**
 * A decision from a file, while it is looked at.
 *
 * @param alone the decisions before and after it, of which nothing is known: empty
 */
record OpenedBundle(DecisionBundle bundle, DecisionArchive alone) {}
