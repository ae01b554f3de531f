package safedreamer.decision;

import java.util.Arrays;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;

/**
 * One parameter and the values that a map tries of it.
 *
 * @param key component of {@link PlannerSettings}; a number
 * @param values rising, the present one among them
 */
public record MapAxis(String key, double[] values) {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);
    private static final double[] FACTORS = {0.125, 0.25, 0.5, 1, 2, 4, 8};
    private static final double[] NEAR_FACTORS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3};

    /** b from an eighth to eight times of what it is; around 1 if it is 0. */
    public static MapAxis costLimit(PlannerSettings settings) {
        double present = settings.costLimit();
        double[] values = Arrays.stream(FACTORS)
                .map(f -> f * (present == 0 ? 1 : present))
                .toArray();
        return of("costLimit", values, present);
    }

    /** H from a quarter to three times of what it is. */
    public static MapAxis horizon(PlannerSettings settings) {
        double present = settings.horizon();
        return of("horizon", Arrays.stream(NEAR_FACTORS).map(f -> f * present).toArray(), present);
    }

    /** N_s from none to all futures. */
    public static MapAxis minSafe(PlannerSettings settings) {
        int futures = CoarseSearch.futures(settings);
        double[] values = Arrays.stream(new double[] {0.02, 0.06, 0.12, 0.25, 0.5, 0.9})
                .map(f -> f * futures)
                .toArray();
        return of("minSafeTrajectories", values, settings.minSafeTrajectories());
    }

    private static MapAxis of(String key, double[] wanted, double present) {
        ParameterInfo row = TABLE.find(key);
        double[] all = Arrays.copyOf(wanted, wanted.length + 1);
        all[wanted.length] = present;
        double[] values = Arrays.stream(all)
                .map(value -> Math.clamp(row.isWhole() ? Math.rint(value) : value, row.min(), row.max()))
                .sorted()
                .distinct()
                .toArray();
        return new MapAxis(key, values);
    }

    public ParameterInfo parameter() {
        return TABLE.find(key);
    }

    public int size() {
        return values.length;
    }

    /** The settings with this axis at one of its values. */
    PlannerSettings at(int index, PlannerSettings settings) {
        ParameterInfo row = parameter();
        String text = row.isWhole() ? Long.toString(Math.round(values[index])) : Double.toString(values[index]);
        return TABLE.with(settings, key, text);
    }

    /** Which value is the present one. */
    public int indexOf(PlannerSettings settings) {
        double present = ((Number) TABLE.get(settings, key)).doubleValue();
        int nearest = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - present) < Math.abs(values[nearest] - present)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
