package safedreamer.workbench.newrun;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.safetygym.ObservationKind;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;

/**
 * What the next run is to be made of: checked with every change while it is open, started only if it can be. Begins with
 * what the present run is made of. Used on the JavaFX thread.
 */
public final class NewRunViewModel {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private final StringProperty task = new SimpleStringProperty(this, "task");
    private final ObjectProperty<EngineKind> engine = new SimpleObjectProperty<>(this, "engine");
    private final ObjectProperty<ObservationKind> observation = new SimpleObjectProperty<>(this, "observation");
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>(this, "variant");
    private final StringProperty preset = new SimpleStringProperty(this, "preset", Overlays.PRESETS.standard());
    private final StringProperty size = new SimpleStringProperty(this, "size", Overlays.SIZES.standard());
    private final StringProperty seed = new SimpleStringProperty(this, "seed");
    private final ReadOnlyStringWrapper engineRemark = new ReadOnlyStringWrapper(this, "engineRemark", "");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable RunSettings> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final RunSettings present;
    private @Nullable RunSettings chosen;
    private boolean opened;

    public NewRunViewModel(RunSettings present) {
        this.present = present;
        task.set(present.task());
        engine.set(present.engine());
        observation.set(present.observation());
        variant.set(present.variant());
        seed.set(Long.toString(present.seed()));
        task.addListener((property, before, now) -> takeEngineThatCan());
        for (Property<?> choice : List.<Property<?>>of(task, engine, observation, variant, preset, size, seed)) {
            choice.addListener((property, before, now) -> check());
        }
    }

    public List<String> tasks() {
        return Tasks.names();
    }

    /** Why no engine of this machine can carry a task; empty if one can. */
    public String obstacle(String name) {
        String last = "";
        for (EngineKind kind : EngineKind.values()) {
            last = obstacle(name, kind);
            if (last.isEmpty()) {
                return "";
            }
        }
        return last;
    }

    /** Why this engine cannot carry the chosen task; empty if it can. */
    public String obstacle(EngineKind kind) {
        return obstacle(task.get(), kind);
    }

    private static String obstacle(String name, EngineKind kind) {
        return Tasks.obstacle(name, kind).orElse("");
    }

    private void takeEngineThatCan() {
        if (!obstacle(engine.get()).isEmpty()) {
            for (EngineKind kind : EngineKind.values()) {
                if (obstacle(kind).isEmpty()) {
                    engine.set(kind);
                }
            }
        }
    }

    private void check() {
        chosen = null;
        refusal.set("");
        remark.set("");
        engineRemark.set(obstacles());
        try {
            RunSettings settings = resolve();
            EnvironmentSpec environment = settings.environmentSpec();
            settings.learning().requireWindowsFit(environment.episodeDecisions());
            if (!environment.approximation().isEmpty()) {
                String words = "An approximation. " + environment.approximation();
                engineRemark.set(engineRemark.get().isEmpty() ? words : words + "\n" + engineRemark.get());
            }
            chosen = settings;
        } catch (UserError refused) {
            refusal.set(String.valueOf(refused.getMessage()));
        }
    }

    /** Of the engines that cannot carry the task: why. */
    private String obstacles() {
        List<String> words = new ArrayList<>();
        for (EngineKind kind : EngineKind.values()) {
            String obstacle = obstacle(kind);
            if (!obstacle.isEmpty()) {
                words.add(Character.toUpperCase(obstacle.charAt(0)) + obstacle.substring(1) + ".");
            }
        }
        return String.join("\n", words);
    }

    /**
     * Size and preset of the present run, where it was made of nothing else; it does not know their names. How a trained
     * agent acts, and on how many threads, says nothing of how it was made.
     */
    private void recognise() {
        List<String> acting = List.of(
                "threads=" + present.threads(),
                "planner.actionChoice=" + present.planner().actionChoice());
        for (String someSize : Overlays.SIZES.names()) {
            for (String somePreset : Overlays.PRESETS.names()) {
                RunSettings made = new SettingsResolver<>(TABLE).override(resolve(someSize, somePreset), acting);
                if (made.equals(present)) {
                    size.set(someSize);
                    preset.set(somePreset);
                    return;
                }
            }
        }
    }

    private RunSettings resolve(String someSize, String somePreset) {
        return new SettingsResolver<>(TABLE)
                .resolve(
                        someSize,
                        somePreset,
                        List.of(
                                "task=" + task.get(),
                                "engine=" + engine.get(),
                                "observation=" + observation.get(),
                                "variant=" + variant.get(),
                                "seed=" + seed.get().strip()));
    }

    private RunSettings resolve() {
        RunSettings settings = resolve(size.get(), preset.get());
        if (settings.costHeadObstacle().isPresent()) {
            remark.set(
                    "With the two-hot cost head: the one of this size knows nothing but the coordinates of hazards.");
            return new SettingsResolver<>(TABLE).override(settings, List.of("model.costHead=TWO_HOT"));
        }
        return settings;
    }

    /** Shows the choice, or puts it away. */
    public void toggle() {
        if (!opened) {
            opened = true;
            recognise();
        }
        if (!open.get()) {
            check();
        }
        open.set(!open.get());
    }

    /** Puts the choice away; false if it was not there. */
    public boolean hide() {
        boolean shown = open.get();
        open.set(false);
        return shown;
    }

    /** Asks for the run that is chosen; nothing while that is refused. */
    public void start() {
        RunSettings settings = chosen;
        if (settings != null) {
            open.set(false);
            asked.set(settings);
        }
    }

    /** The settings of the run that was asked for; null until then. */
    public ReadOnlyObjectProperty<@Nullable RunSettings> asked() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public StringProperty task() {
        return task;
    }

    public ObjectProperty<EngineKind> engine() {
        return engine;
    }

    public ObjectProperty<ObservationKind> observation() {
        return observation;
    }

    public ObjectProperty<Variant> variant() {
        return variant;
    }

    public StringProperty preset() {
        return preset;
    }

    public StringProperty size() {
        return size;
    }

    public StringProperty seed() {
        return seed;
    }

    /** What the engine only approximates, or why one is not to be had. */
    public ReadOnlyStringProperty engineRemark() {
        return engineRemark.getReadOnlyProperty();
    }

    /** What else the choice brings with it. */
    public ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** Why no such run can be started, in one line; empty if one can. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }
}
