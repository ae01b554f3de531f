package safedreamer.settings;

import java.util.List;

/** Settings from what a user asks for: the defaults, then a size, then a preset, then single values. */
public final class SettingsResolver<T extends Record> {

    private final ParameterTable<T> table;

    public SettingsResolver(ParameterTable<T> table) {
        this.table = table;
    }

    /**
     * @param size one of {@link Overlays#SIZES}
     * @param preset one of {@link Overlays#PRESETS}
     * @param overrides "key=value" each; later ones win
     * @throws UserError if a name or key is unknown or a value is refused
     */
    public T resolve(String size, String preset, List<String> overrides) {
        T sized = table.overlay(table.defaults(), Overlays.SIZES.read(size));
        T tuned = table.overlay(sized, Overlays.PRESETS.read(preset));
        return override(tuned, overrides);
    }

    /**
     * Settings with single values changed.
     *
     * @param overrides "key=value" each; later ones win
     * @throws UserError if one holds no "=", its key is unknown or its value is refused
     */
    public T override(T settings, List<String> overrides) {
        T changed = settings;
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1) {
                throw new UserError("\"" + override + "\" sets nothing: write key=value");
            }
            changed = table.with(changed, override.substring(0, equals).strip(), override.substring(equals + 1));
        }
        return changed;
    }
}
