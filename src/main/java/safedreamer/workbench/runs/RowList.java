package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ModifiableObservableListBase;

/**
 * Rows that become others in one change, in which those that stay are not touched: they stay chosen, and a table need not
 * forget all that it shows. Used on the JavaFX thread.
 */
final class RowList extends ModifiableObservableListBase<RunRow> {

    private final List<RunRow> rows = new ArrayList<>();

    /** @param wanted what it holds from now on; of rows that were there, in the order in which they were */
    void become(List<RunRow> wanted) {
        if (wanted.equals(rows)) {
            return;
        }
        Set<RunRow> kept = Set.copyOf(wanted);
        beginChange();
        for (int i = size() - 1; i >= 0; i--) {
            if (!kept.contains(get(i))) {
                remove(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= size() || get(i) != wanted.get(i)) {
                add(i, wanted.get(i));
            }
        }
        // Beyond those, what was there in another order.
        remove(wanted.size(), size());
        endChange();
    }

    /** Says that there is something new about a row. */
    void changed(RunRow row) {
        int at = rows.indexOf(row);
        if (at >= 0) {
            beginChange();
            nextUpdate(at);
            endChange();
        }
    }

    @Override
    public RunRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, RunRow row) {
        rows.add(index, row);
    }

    @Override
    protected RunRow doSet(int index, RunRow row) {
        return rows.set(index, row);
    }

    @Override
    protected RunRow doRemove(int index) {
        return rows.remove(index);
    }
}
