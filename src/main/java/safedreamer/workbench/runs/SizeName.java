package safedreamer.workbench.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.PresetDifference;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;

/** Which of the named sizes the world model of a run has, as far as its folder tells. */
final class SizeName {

    private static final String MODEL = "model.";
    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    /** The settings of the model that each size makes; those that a preset may change are left out. */
    private static final Map<String, Map<String, String>> SIZES = sizes();

    private SizeName() {}

    /** "small"; "small (changed)" for the nearest, if no size has just these settings of the model. */
    static String of(Map<String, String> parameters) {
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
            Map<String, String> model = new LinkedHashMap<>();
            for (ParameterInfo row : ofSizes) {
                Object value = TABLE.get(settings, row.key());
                model.put(row.key(), value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
            }
            sizes.put(name, model);
        }
        return sizes;
    }
}
