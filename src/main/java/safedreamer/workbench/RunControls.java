package safedreamer.workbench;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.settings.ParameterTable;
import safedreamer.training.RunSettings;
import safedreamer.training.SetupText;
import safedreamer.workbench.bridge.SessionCommands;
import safedreamer.workbench.planner.ParameterChange;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.planner.VariantViewModel;

/**
 * What of the run can be changed while it goes on, planner and variant, and what takes a change back. Used on the JavaFX
 * thread.
 */
final class RunControls {

    private final RunSettings settings;
    private final SessionCommands commands;
    private final Consumer<String> say;
    private final PlannerViewModel planner;
    private final VariantViewModel variant;
    private final SettingsHistory history;
    private boolean changing;

    /**
     * @param settings the run began with
     * @param say hears of each change in words
     */
    RunControls(RunSettings settings, EnvironmentSpec environment, SessionCommands commands, Consumer<String> say) {
        this.settings = settings;
        this.commands = commands;
        this.say = say;
        planner = new PlannerViewModel(
                settings.planner(), environment.episodeDecisions(), commands::changePlanner, this::tell);
        planner.use(settings.variant(), settings.model().costHeads());
        variant = new VariantViewModel(settings.variant(), this::changeVariant);
        history = new SettingsHistory(settings);
    }

    PlannerViewModel planner() {
        return planner;
    }

    VariantViewModel variant() {
        return variant;
    }

    /** The run's settings as they are now. */
    RunSettings present() {
        return of(planner, variant);
    }

    /** The run's settings with another planner and variant. */
    RunSettings of(PlannerViewModel otherPlanner, VariantViewModel otherVariant) {
        return settings.withPlanner(otherPlanner.settings().get())
                .withVariant(otherVariant.variant().get());
    }

    /**
     * Takes over what a text says of the planner and the variant.
     *
     * @return what of it cannot be taken over while the run goes on; empty if nothing
     * @throws safedreamer.settings.UserError if the text cannot be understood
     */
    String adopt(String setup) {
        RunSettings wanted = SetupText.read(setup, present());
        change(wanted);
        return ParameterTable.of(RunSettings.class).differences(present(), wanted).stream()
                .map(row -> row.key())
                .collect(Collectors.joining(", "));
    }

    /** Takes planner and variant over, in one change: it is taken back as one, too. */
    void change(RunSettings wanted) {
        changing = true;
        variant.choose(wanted.variant());
        planner.adopt(wanted.planner());
        changing = false;
        remember();
    }

    /** Takes the last change back; false if there is none. */
    boolean undo() {
        return changeIfAny(history.undo());
    }

    /** Makes the change again that was taken back last; false if there is none. */
    boolean redo() {
        return changeIfAny(history.redo());
    }

    private boolean changeIfAny(@Nullable RunSettings wanted) {
        if (wanted == null) {
            return false;
        }
        change(wanted);
        return true;
    }

    private void remember() {
        if (!changing) {
            history.record(present());
        }
    }

    private void changeVariant(Variant changed) {
        commands.changeVariant(changed);
        planner.use(changed, settings.model().costHeads());
        say.accept("Variant " + changed.words() + ", at the next decision");
        remember();
    }

    private void tell(ParameterChange change) {
        say.accept(change.words());
        remember();
    }
}
