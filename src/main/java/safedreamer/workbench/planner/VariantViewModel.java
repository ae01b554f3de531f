package safedreamer.workbench.planner;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import safedreamer.agent.Variant;

/** As which variant the agent decides, and as which others it could go on. Used on the JavaFX thread. */
public final class VariantViewModel {

    private final Consumer<Variant> apply;
    private final ReadOnlyObjectWrapper<Variant> variant;

    /** @param apply hears of every change */
    public VariantViewModel(Variant initial, Consumer<Variant> apply) {
        this.apply = apply;
        variant = new ReadOnlyObjectWrapper<>(this, "variant", initial);
    }

    public ReadOnlyObjectProperty<Variant> variant() {
        return variant.getReadOnlyProperty();
    }

    /** Shows another variant as the one to begin with, and applies nothing. */
    public void open(Variant other) {
        variant.set(other);
    }

    /** Why the run cannot go on as this variant; empty if it can. */
    public String obstacle(Variant other) {
        return variant.get().obstacleTo(other).orElse("");
    }

    /** Goes on as another variant; one that there is an obstacle to changes nothing. */
    public void choose(Variant other) {
        if (other != variant.get() && obstacle(other).isEmpty()) {
            variant.set(other);
            apply.accept(other);
        }
    }
}
