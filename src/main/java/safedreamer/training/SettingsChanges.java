package safedreamer.training;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import safedreamer.run.Overrides;
import safedreamer.settings.ParameterTable;

/** What a run's settings were changed to while it trained. */
public final class SettingsChanges {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private SettingsChanges() {}

    /**
     * The settings after each change, by the decision that felt it first.
     *
     * @param start before any change
     */
    public static NavigableMap<Long, RunSettings> of(RunSettings start, List<Overrides.Event> events) {
        NavigableMap<Long, RunSettings> changes = new TreeMap<>();
        RunSettings changed = start;
        for (Overrides.Event event : events) {
            for (Map.Entry<String, Object> setting : event.settings().entrySet()) {
                changed = TABLE.with(changed, setting.getKey(), setting.getValue());
            }
            changes.put(event.decision(), changed);
        }
        return changes;
    }
}
