package safedreamer.cli;

import java.util.Comparator;
import java.util.List;
import safedreamer.settings.Overlays;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;

/** Which of the named sizes the world model of a run has: a run keeps its settings, not the names they came from. */
final class NetworkSize {

    private static final SettingsResolver<RunSettings> RESOLVER = new SettingsResolver<>(SettingsOptions.TABLE);

    private NetworkSize() {}

    /** "small"; "small (changed)" for the nearest, if no size has just these settings of the model. */
    static String of(RunSettings settings) {
        String nearest = Overlays.SIZES.names().stream()
                .min(Comparator.comparingLong(size -> differences(size, settings)))
                .orElseThrow();
        return differences(nearest, settings) == 0 ? nearest : nearest + " (changed)";
    }

    private static long differences(String size, RunSettings settings) {
        RunSettings sized = RESOLVER.resolve(size, Overlays.PRESETS.standard(), List.of());
        return SettingsOptions.TABLE.differences(sized, settings).stream()
                .filter(row -> row.group().equals("model"))
                .count();
    }
}
