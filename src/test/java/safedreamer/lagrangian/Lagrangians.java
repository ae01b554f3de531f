package safedreamer.lagrangian;

import java.util.List;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** Short words for the tests of the multipliers. */
final class Lagrangians {

    private Lagrangians() {}

    /** The defaults with these settings changed, "integralGain=0.2" each. */
    static PidLagrangian pid(String... changes) {
        ParameterTable<PidSettings> table = ParameterTable.of(PidSettings.class);
        return new PidLagrangian(new SettingsResolver<>(table).override(table.defaults(), List.of(changes)));
    }

    /** The defaults with these settings changed. */
    static AugmentedLagrangian augmented(String... changes) {
        ParameterTable<AugmentedLagrangianSettings> table = ParameterTable.of(AugmentedLagrangianSettings.class);
        return new AugmentedLagrangian(new SettingsResolver<>(table).override(table.defaults(), List.of(changes)));
    }
}
