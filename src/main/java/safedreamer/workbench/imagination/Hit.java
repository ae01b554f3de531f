package safedreamer.workbench.imagination;

import safedreamer.workbench.selection.SelectionModel;

/**
 * What the mouse is at.
 *
 * @param candidate of the search, or {@link SelectionModel#NONE}
 * @param step of its way that is nearest, 0..H, or {@link SelectionModel#NONE}
 */
record Hit(int candidate, int step) {

    static final Hit NOTHING = new Hit(SelectionModel.NONE, SelectionModel.NONE);
}
