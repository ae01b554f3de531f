package safedreamer.workbench.sensitivity;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.MapAxis;
import safedreamer.decision.MapMeasure;
import safedreamer.decision.MapRequest;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.planning.PlannerSettings;
import safedreamer.workbench.bridge.LatestValue;

/** The two maps of the decision that is looked at: b against H, then b against N_s. Used on the JavaFX thread. */
public final class SensitivityViewModel {

    private final WhatIfPlanner whatIfs;
    private final LatestValue<SensitivityMap> known = new LatestValue<>();
    private final LatestValue<RuntimeException> troubles = new LatestValue<>();
    private final ReadOnlyObjectWrapper<@Nullable SensitivityMap> horizon =
            new ReadOnlyObjectWrapper<>(this, "horizon");
    private final ReadOnlyObjectWrapper<@Nullable SensitivityMap> minSafe =
            new ReadOnlyObjectWrapper<>(this, "minSafe");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ObjectProperty<MapMeasure> measure = new SimpleObjectProperty<>(this, "measure", MapMeasure.BRANCH);
    private @Nullable KeptDecision decision;
    private boolean asked;

    public SensitivityViewModel(WhatIfPlanner whatIfs) {
        this.whatIfs = whatIfs;
        describe();
    }

    /** b against H; null before it is asked for. */
    public ReadOnlyObjectProperty<@Nullable SensitivityMap> horizon() {
        return horizon.getReadOnlyProperty();
    }

    /** b against N_s; null before the other map is whole. */
    public ReadOnlyObjectProperty<@Nullable SensitivityMap> minSafe() {
        return minSafe.getReadOnlyProperty();
    }

    /** How far the maps are, in words. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** What the maps show. */
    public ObjectProperty<MapMeasure> measure() {
        return measure;
    }

    /** Turns to another decision, or to none; its maps are filled when they are asked for. */
    public void turnTo(@Nullable KeptDecision next) {
        whatIfs.giveUpMap();
        known.take();
        troubles.take();
        decision = next;
        asked = false;
        horizon.set(null);
        minSafe.set(null);
        describe();
    }

    /** Fills the maps of the decision that is looked at, unless they are being filled. */
    public void fill() {
        KeptDecision present = decision;
        PlannerSettings settings = present == null ? null : present.settings();
        if (!asked && present != null && settings != null && present.replannable()) {
            asked = true;
            ask(present, settings, MapAxis.horizon(settings));
        }
        describe();
    }

    private void ask(KeptDecision present, PlannerSettings settings, MapAxis upward) {
        Variant variant =
                present.record().variant().searches() ? present.record().variant() : Variant.OSRP;
        whatIfs.map(
                new MapRequest(present, variant, settings, MapAxis.costLimit(settings), upward),
                known::offer,
                troubles::offer);
    }

    /** Takes what has been planned since. */
    public void take() {
        SensitivityMap map = known.take();
        KeptDecision present = decision;
        if (map != null
                && present != null
                && map.request().decision().record().decision()
                        == present.record().decision()) {
            show(map);
        }
        RuntimeException trouble = troubles.take();
        if (trouble != null) {
            sentence.set("The map could not be planned: " + trouble.getMessage());
        }
    }

    private void show(SensitivityMap map) {
        KeptDecision present = decision;
        PlannerSettings settings = present == null ? null : present.settings();
        if (map.request().upward().key().equals("horizon")) {
            horizon.set(map);
            if (map.progress() >= 1 && present != null && settings != null) {
                ask(present, settings, MapAxis.minSafe(settings));
            }
        } else {
            minSafe.set(map);
        }
        describe();
    }

    private void describe() {
        SensitivityMap first = horizon.get();
        SensitivityMap second = minSafe.get();
        KeptDecision present = decision;
        if (present == null || !present.replannable()) {
            sentence.set(
                    "Look at a decision of the past (Left arrow, or the time line) to see what b, H and N_s do to it.");
        } else if (first == null) {
            sentence.set(asked ? "Planning …" : "");
        } else {
            double progress = (first.progress() + (second == null ? 0 : second.progress())) / 2;
            sentence.set(
                    progress >= 1
                            ? "The same decision with other settings. The framed cell is how it was planned."
                            : "The same decision with other settings: " + Math.round(100 * progress)
                                    + " % planned; faint cells are first looks with fewer futures.");
        }
    }
}
