package safedreamer.workbench.planner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.UserError;
import safedreamer.workbench.drawing.Transform;

/**
 * One parameter as it is edited: typed text may leave the slider's range, but not the hard one; text that is refused
 * changes nothing and leaves one line that says what would be accepted. Used on the JavaFX thread.
 */
public final class ParameterField {

    private final ParameterInfo info;
    private Object initial;
    private final BiConsumer<ParameterField, Object> apply;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text");
    private final ReadOnlyDoubleWrapper number = new ReadOnlyDoubleWrapper(this, "number");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyStringWrapper idle = new ReadOnlyStringWrapper(this, "idle", "");
    private Object value;

    /**
     * @param initial what {@link #reset} goes back to: the run's own value
     * @param apply hears of every value that was accepted and differs from the one before
     */
    ParameterField(ParameterInfo info, Object initial, BiConsumer<ParameterField, Object> apply) {
        this.info = info;
        this.initial = initial;
        this.apply = apply;
        this.value = initial;
        show();
    }

    public ParameterInfo info() {
        return info;
    }

    /** The value as it would be typed. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** The value, for a slider; 0 for what is no number. */
    public ReadOnlyDoubleProperty number() {
        return number.getReadOnlyProperty();
    }

    /** Why the last text was refused; empty if it was not. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** Why the parameter has no effect now; empty if it has one. */
    public ReadOnlyStringProperty idle() {
        return idle.getReadOnlyProperty();
    }

    void idle(String reason) {
        idle.set(reason);
    }

    /** Whether the value is another than the run's own. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** The run's own value as it would be typed. */
    public String initialText() {
        return info.text(initial);
    }

    /** "Cost limit b". */
    public String label() {
        return info.symbol().isEmpty() ? info.name() : info.name() + " " + info.symbol();
    }

    /** Takes typed text; returns whether it was accepted. */
    public boolean type(String typed) {
        try {
            accept(info.parse(typed));
            return true;
        } catch (UserError refused) {
            error.set("“" + typed.strip() + "” is not accepted. Give " + info.range() + ".");
            return false;
        }
    }

    /** Takes a slider's place, rounded to a sensible step. */
    public void slide(double place) {
        double step = step();
        double rounded =
                place >= info.high() ? info.high() : place <= info.low() ? info.low() : step * Math.rint(place / step);
        accept(info.parse(info.isWhole() ? Long.toString(Math.round(rounded)) : tidy(rounded)));
    }

    /** The smallest movement of a slider: 1 for counts, otherwise a hundredth of its range or a little more. */
    public double step() {
        double share = Transform.niceStep((info.high() - info.low()) / 100);
        return info.isWhole() ? Math.max(1, info.high() - info.low() > 400 ? share : 1) : share;
    }

    /** Forgets text that was refused. */
    public void revert() {
        error.set("");
    }

    /** Goes back to the run's own value. */
    public void reset() {
        accept(initial);
    }

    /** Shows another value, without a word to anybody. */
    void put(Object other) {
        error.set("");
        value = other;
        show();
    }

    /** Shows another value as the one to go back to. */
    void open(Object other) {
        initial = other;
        put(other);
    }

    /** The value, boxed. */
    Object value() {
        return value;
    }

    private void accept(Object accepted) {
        error.set("");
        if (!accepted.equals(value)) {
            value = accepted;
            show();
            apply.accept(this, accepted);
        }
    }

    /** The text comes last: who hears of it finds the rest as it is now. */
    private void show() {
        number.set(value instanceof Number numeric ? numeric.doubleValue() : 0);
        changed.set(!value.equals(initial));
        text.set(info.text(value));
    }

    /** Cuts off what a multiple of 0.01 gathers in binary. */
    private static String tidy(double rounded) {
        return BigDecimal.valueOf(rounded)
                .setScale(9, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
