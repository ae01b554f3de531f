package safedreamer.workbench.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.PlannerUse;
import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;
import safedreamer.planning.SafetyTest;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.PresetDifference;
import safedreamer.training.RunSettings;
import safedreamer.workbench.drawing.Numbers;

/**
 * The planner's settings as they are edited. A change is handed on at once and felt in the next decision; it is
 * reported as an event when it has come to rest, so that a slider's way is one line in the log. Used on the JavaFX
 * thread.
 */
public final class PlannerViewModel {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);
    private static final ParameterTable<RunSettings> RUN_TABLE = ParameterTable.of(RunSettings.class);
    private static final List<String> PRESETS = Overlays.PRESETS.names().stream()
            .filter(name -> PresetDifference.of(RUN_TABLE, name).live())
            .toList();
    private static final String OWN = "own values";
    /** Own values that a preset may be named with. */
    private static final int FEW = 2;

    private final int episodeDecisions;
    private final Consumer<PlannerSettings> apply;
    private final Consumer<ParameterChange> report;
    private final Map<String, ParameterField> fields = new LinkedHashMap<>();
    private final Map<String, String> reported = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<PlannerSettings> settings;
    private final ReadOnlyStringWrapper limitSentence = new ReadOnlyStringWrapper(this, "limitSentence");
    private final ReadOnlyStringWrapper preset = new ReadOnlyStringWrapper(this, "preset", OWN);
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning");

    private Variant variant = Variant.OSRP;
    private int costHeads = 1;
    private boolean several;
    private @Nullable PlannerSettings opened;

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

    /** The preset that these settings are of, or are but for a value or two: "robust, 1 own value"; else "own values". */
    public ReadOnlyStringProperty preset() {
        return preset.getReadOnlyProperty();
    }

    /** Those that a run can change to while it goes on. */
    public List<String> presets() {
        return PRESETS;
    }

    /** What a preset changes. */
    public PresetDifference difference(String name) {
        return PresetDifference.of(RUN_TABLE, name);
    }

    /** Puts a preset in place of any other, in one change. */
    public void applyPreset(String name) {
        PlannerSettings changed = withPreset(name);
        several = true;
        for (ParameterInfo row : TABLE.differences(settings.get(), changed)) {
            field(row.key()).type(row.text(TABLE.get(changed, row.key())));
        }
        several = false;
        describe();
        apply.accept(settings.get());
        fields.values().forEach(this::settle);
    }

    private PlannerSettings withPreset(String name) {
        RunSettings around = RUN_TABLE.defaults().withPlanner(settings.get());
        return PresetDifference.apply(RUN_TABLE, around, name).planner();
    }

    /**
     * Says for whom these settings are, which decides what plays a part.
     *
     * @param heads M of the world model
     */
    public void use(Variant by, int heads) {
        if (by == variant && heads == costHeads) {
            return;
        }
        variant = by;
        costHeads = heads;
        describe();
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

    /** Takes other settings over, whole and in one change. */
    public void adopt(PlannerSettings other) {
        if (other.equals(settings.get())) {
            return;
        }
        fields.forEach((key, field) -> field.put(TABLE.get(other, key)));
        settings.set(other);
        describe();
        apply.accept(other);
        fields.values().forEach(this::settle);
    }

    /** Shows other settings as the ones to go back to, and applies nothing. */
    public void open(PlannerSettings other) {
        if (other.equals(opened) && other.equals(settings.get())) {
            // Decision after decision was planned with the same.
            fields.values().forEach(ParameterField::revert);
            return;
        }
        opened = other;
        fields.forEach((key, field) -> {
            field.open(TABLE.get(other, key));
            reported.put(key, field.text().get());
        });
        settings.set(other);
        describe();
    }

    private void change(ParameterField field, Object value) {
        settings.set(TABLE.with(settings.get(), field.info().key(), value));
        if (!several) {
            describe();
            apply.accept(settings.get());
        }
    }

    private void describe() {
        PlannerSettings present = settings.get();
        limitSentence.set(Numbers.brief(present.costLimit()) + " per episode = "
                + Numbers.significant(present.horizonCostLimit(episodeDecisions), 3) + " over " + present.horizon()
                + (present.horizon() == 1 ? " decision" : " decisions"));
        preset.set(nearestPreset(present));
        PlannerUse use = new PlannerUse(variant, present, costHeads);
        fields.values().forEach(field -> field.idle(use.idle(field.info().key()).orElse("")));
        warning.set(use.caution().orElseGet(() -> warningFor(present, use)));
    }

    private String nearestPreset(PlannerSettings present) {
        String nearest = "";
        int fewest = FEW + 1;
        for (String name : PRESETS) {
            int own = TABLE.differences(withPreset(name), present).size();
            if (own < fewest) {
                nearest = name;
                fewest = own;
            }
        }
        return switch (fewest) {
            case 0 -> nearest;
            case 1 -> nearest + ", 1 own value";
            case FEW -> nearest + ", " + FEW + " own values";
            default -> OWN;
        };
    }

    private static String warningFor(PlannerSettings present, PlannerUse use) {
        int candidates = present.gaussianSamples() + present.actorSamples() + (present.meanCandidate() ? 1 : 0);
        if (present.costLimit() == 0 && present.safetyTest() == SafetyTest.STRICT) {
            return "Nothing is safe at b = 0: cost is never negative and the test is strict."
                    + " Raise b or set the safety test to INCLUSIVE.";
        }
        if (present.minSafeTrajectories() > candidates
                && use.idle("minSafeTrajectories").isEmpty()) {
            return "Nₛ is more than the " + Numbers.count(candidates)
                    + " candidates: the search only ever reduces cost. Lower Nₛ or raise N.";
        }
        return "";
    }
}
