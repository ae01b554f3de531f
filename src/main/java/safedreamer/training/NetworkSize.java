package safedreamer.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.PresetDifference;
import safedreamer.settings.SettingsResolver;

/** Which of the named sizes the world model of a run has: a run keeps its settings, not the names they came from. */
public final class NetworkSize {

    private static final String MODEL = "model.";
    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    /** The settings of the model that each size makes; those that a preset may change are left out. */
    private static final Map<String, Map<String, String>> SIZES = sizes();

    private NetworkSize() {}

    /** "small"; "small (changed)" for the nearest, if no size has just these settings of the model. */
    public static String of(RunSettings settings) {
        return of(TABLE.texts(settings, TABLE.rows()));
    }

    /**
     * The same of a run's settings as its folder tells them; what it does not tell is as it should be.
     *
     * @param parameters full key to value
     */
    public static String of(Map<String, String> parameters) {
        String nearest = "";
        long least = Long.MAX_VALUE;
        for (Map.Entry<String, Map<String, String>> size : SIZES.entrySet()) {
            long differences = size.getValue().entrySet().stream()
                    .filter(setting ->
                            !setting.getValue().equals(parameters.getOrDefault(setting.getKey(), setting.getValue())))
                    .count();
            if (differences < least) {
                least = differences;
                nearest = size.getKey();
            }
        }
        return least == 0 ? nearest : nearest + " (changed)";
    }

    private static Map<String, Map<String, String>> sizes() {
        Set<ParameterInfo> ofPresets = PresetDifference.changedByAny(TABLE);
        List<ParameterInfo> ofSizes = TABLE.rows().stream()
                .filter(row -> row.key().startsWith(MODEL) && !ofPresets.contains(row))
                .toList();
        Map<String, Map<String, String>> sizes = new LinkedHashMap<>();
        for (String name : Overlays.SIZES.names()) {
            RunSettings settings = new SettingsResolver<>(TABLE).resolve(name, Overlays.PRESETS.standard(), List.of());
            sizes.put(name, TABLE.texts(settings, ofSizes));
        }
        return sizes;
    }
}
