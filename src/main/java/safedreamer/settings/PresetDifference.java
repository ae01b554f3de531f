package safedreamer.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one preset changes, and what it puts back: no size says anything of a parameter that some preset changes, so its
 * default is what it has without one.
 *
 * @param preset one of {@link Overlays#PRESETS}
 * @param changes in table order; empty for a preset that is the defaults
 */
public record PresetDifference(String preset, List<Change> changes) {

    /**
     * One parameter that a preset changes.
     *
     * @param value the preset's, of the parameter's type (boxed); its default is in the row
     */
    public record Change(ParameterInfo parameter, Object value) {

        /** "momentum 0 → 0.1". */
        public String words() {
            return parameter.name() + " " + parameter.text(parameter.fallback()) + " → " + parameter.text(value);
        }
    }

    /** @throws UserError listing the known ones if there is no such preset */
    public static <T extends Record> PresetDifference of(ParameterTable<T> table, String preset) {
        T changed = table.fromMap(Overlays.PRESETS.read(preset));
        List<Change> changes = table.differences(table.defaults(), changed).stream()
                .map(row -> new Change(row, table.get(changed, row.key())))
                .toList();
        return new PresetDifference(preset, changes);
    }

    /** Whether a run that goes on can take it over: it changes nothing that a run is begun with. */
    public boolean live() {
        return changes.stream().noneMatch(change -> change.parameter().applies() == AppliesWhen.RESTART);
    }

    /**
     * Settings with this preset in place of any other: its own values, the default of every parameter that another preset
     * changes, and all else as it is.
     */
    public static <T extends Record> T apply(ParameterTable<T> table, T settings, String preset) {
        T changed = settings;
        for (ParameterInfo row : changedByAny(table)) {
            changed = table.with(changed, row.key(), row.text(row.fallback()));
        }
        return table.overlay(changed, Overlays.PRESETS.read(preset));
    }

    /** Every parameter that some preset changes. */
    public static <T extends Record> Set<ParameterInfo> changedByAny(ParameterTable<T> table) {
        Set<ParameterInfo> rows = new LinkedHashSet<>();
        for (String name : Overlays.PRESETS.names()) {
            of(table, name).changes().forEach(change -> rows.add(change.parameter()));
        }
        return rows;
    }
}
