package safedreamer.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.training.RunSettings;

/** The run's settings one after another, so that a change can be taken back and made again. */
final class SettingsHistory {

    private final List<RunSettings> states = new ArrayList<>();
    private int present;

    SettingsHistory(RunSettings first) {
        states.add(first);
    }

    /** Takes note of a change; what had been taken back cannot be made again then. */
    void record(RunSettings settings) {
        if (!settings.equals(states.get(present))) {
            states.subList(present + 1, states.size()).clear();
            states.add(settings);
            present++;
        }
    }

    /** The settings before the last change, or null. */
    @Nullable
    RunSettings undo() {
        return present == 0 ? null : states.get(--present);
    }

    /** The settings after the change that was taken back last, or null. */
    @Nullable
    RunSettings redo() {
        return present == states.size() - 1 ? null : states.get(++present);
    }
}
