package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

final class NetworkSizeTest {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private static RunSettings settings(String size, String preset, String... overrides) {
        return new SettingsResolver<>(TABLE).resolve(size, preset, List.of(overrides));
    }

    /** As the folder of a run tells them. */
    private static Map<String, String> parameters(String size, String preset, String... overrides) {
        RunSettings settings = settings(size, preset, overrides);
        Map<String, String> parameters = new HashMap<>();
        TABLE.rows().forEach(row -> parameters.put(row.key(), String.valueOf(TABLE.get(settings, row.key()))));
        return parameters;
    }

    @Test
    void everySizeIsKnownWithEveryPreset() {
        for (String size : Overlays.SIZES.names()) {
            for (String preset : Overlays.PRESETS.names()) {
                assertThat(NetworkSize.of(settings(size, preset))).isEqualTo(size);
                assertThat(NetworkSize.of(parameters(size, preset))).isEqualTo(size);
            }
        }
    }

    @Test
    void theNearestSizeIsNamedWhereOneSettingOfTheModelIsAnother() {
        assertThat(NetworkSize.of(parameters("small", "paper", "model.units=200")))
                .isEqualTo("small (changed)");
    }
}
