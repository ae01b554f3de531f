package safedreamer.workbench.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import safedreamer.planning.PlannerSettings;
import safedreamer.planning.SafetyTest;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.workbench.drawing.Numbers;

/**
 * The planner's settings as they are edited. A change is handed on at once and felt in the next decision; it is
 * reported as an event when it has come to rest, so that a slider's way is one line in the log. Used on the JavaFX
 * thread.
 */
public final class PlannerViewModel {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);

    private final int episodeDecisions;
    private final Consumer<PlannerSettings> apply;
    private final Consumer<ParameterChange> report;
    private final Map<String, ParameterField> fields = new LinkedHashMap<>();
    private final Map<String, String> reported = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<PlannerSettings> settings;
    private final ReadOnlyStringWrapper limitSentence = new ReadOnlyStringWrapper(this, "limitSentence");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning");

    /**
     * @param initial the run's own settings
     * @param episodeDecisions L
     * @param apply takes every change
     * @param report hears of changes that have come to rest
     */
    public PlannerViewModel(
            PlannerSettings initial,
            int episodeDecisions,
            Consumer<PlannerSettings> apply,
            Consumer<ParameterChange> report) {
        this.episodeDecisions = episodeDecisions;
        this.apply = apply;
        this.report = report;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
        for (ParameterInfo row : TABLE.rows()) {
            ParameterField field = new ParameterField(row, TABLE.get(initial, row.key()), this::change);
            fields.put(row.key(), field);
            reported.put(row.key(), field.text().get());
        }
        describe();
    }

    /** All parameters, in the table's order. */
    public List<ParameterField> fields() {
        return List.copyOf(fields.values());
    }

    /** @param key the component of {@link PlannerSettings} */
    public ParameterField field(String key) {
        ParameterField field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("The planner has no parameter " + key + ".");
        }
        return field;
    }

    /** What the next decision is planned with. */
    public ReadOnlyObjectProperty<PlannerSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** b in both units: "2 per episode = 0.08 over 8 decisions". */
    public ReadOnlyStringProperty limitSentence() {
        return limitSentence.getReadOnlyProperty();
    }

    /** What these settings cannot do, and what to do about it; empty if all is well. */
    public ReadOnlyStringProperty warning() {
        return warning.getReadOnlyProperty();
    }

    /** Says that a field's value has come to rest. */
    public void settle(ParameterField field) {
        String key = field.info().key();
        String before = reported.put(key, field.text().get());
        if (before != null && !before.equals(field.text().get())) {
            report.accept(new ParameterChange(field.info(), before, field.text().get()));
        }
    }

    private void change(ParameterField field, Object value) {
        settings.set(TABLE.with(settings.get(), field.info().key(), value));
        describe();
        apply.accept(settings.get());
    }

    private void describe() {
        PlannerSettings present = settings.get();
        limitSentence.set(Numbers.brief(present.costLimit()) + " per episode = "
                + Numbers.significant(present.horizonCostLimit(episodeDecisions), 3) + " over " + present.horizon()
                + (present.horizon() == 1 ? " decision" : " decisions"));
        warning.set(warningFor(present));
    }

    private static String warningFor(PlannerSettings present) {
        int candidates = present.gaussianSamples() + present.actorSamples() + (present.meanCandidate() ? 1 : 0);
        if (present.costLimit() == 0 && present.safetyTest() == SafetyTest.STRICT) {
            return "Nothing is safe at b = 0: cost is never negative and the test is strict."
                    + " Raise b or set the safety test to INCLUSIVE.";
        }
        if (present.minSafeTrajectories() > candidates) {
            return "Nₛ is more than the " + Numbers.count(candidates)
                    + " candidates: the search only ever reduces cost. Lower Nₛ or raise N.";
        }
        return "";
    }
}
