package safedreamer.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.settings.Overlays;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;

/** The options that say what is trained, and how. */
final class SettingsOptions {

    /** Every setting of a run. */
    static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    @Option(
            names = "--size",
            paramLabel = "NAME",
            description = "How large the networks are: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Sizes.class)
    private String size = Overlays.SIZES.standard();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "How the search behaves: ${COMPLETION-CANDIDATES}."
                    + " What one changes: safedreamer parameters --preset NAME.",
            completionCandidates = Presets.class)
    private String preset = Overlays.PRESETS.standard();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "What is to be learned: ${COMPLETION-CANDIDATES}.",
            completionCandidates = TaskNames.class)
    private String task = standard("task");

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What moves the agent: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Engines.class)
    private String engine = standard("engine");

    @Option(
            names = "--observation",
            paramLabel = "NAME",
            description = "What the agent sees: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Observations.class)
    private String observation = standard("observation");

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "Which agent acts: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Variants.class)
    private String variant = standard("variant");

    @Option(names = "--seed", paramLabel = "N", description = "Of layouts, initial weights and all noise.")
    private String seed = standard("seed");

    @Option(
            names = "--set",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "KEY=VALUE",
            description = "One setting; may be repeated, later ones win. All are listed by: safedreamer parameters.")
    private List<String> overrides = new ArrayList<>();

    /** @throws safedreamer.settings.UserError if a name or key is unknown, or a value is refused */
    RunSettings resolve() {
        return resolve(preset);
    }

    /** The same with another of {@link Overlays#PRESETS} than what was typed. */
    RunSettings resolve(String as) {
        List<String> all = new ArrayList<>();
        all.add("task=" + task);
        all.add("engine=" + engine);
        all.add("observation=" + observation);
        all.add("variant=" + variant);
        all.add("seed=" + seed);
        all.addAll(overrides);
        RunSettings settings = new SettingsResolver<>(TABLE).resolve(size, as, all);
        EnvironmentSpec environment = settings.environmentSpec();
        settings.learning().requireWindowsFit(environment.episodeDecisions());
        return settings;
    }

    /** Those of these options that were typed, by their names. */
    static List<String> given(@Nullable CommandSpec command) {
        if (command == null) {
            return List.of();
        }
        Set<String> own = CommandSpec.forAnnotatedObject(new SettingsOptions())
                .optionsMap()
                .keySet();
        return command.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(own::contains)
                .toList();
    }

    /** One of {@link Overlays#PRESETS}, or what was typed in its place. */
    String preset() {
        return preset;
    }

    /** Settings with what {@code --set} changes in them. */
    RunSettings override(RunSettings settings) {
        return new SettingsResolver<>(TABLE).override(settings, overrides);
    }

    /** What KEY=VALUE sets; empty where it names nothing. */
    static String key(String override) {
        return override.substring(0, Math.max(0, override.indexOf('='))).strip();
    }

    /** @throws safedreamer.settings.UserError if there is no such key */
    static boolean isPlanners(String key) {
        return TABLE.find(key).group().equals("planner");
    }

    private static String standard(String key) {
        ParameterInfo row = TABLE.find(key);
        return row.text(row.fallback());
    }

    /** For the help text. */
    private static final class Sizes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Overlays.SIZES.names().iterator();
        }
    }

    /** For the help text. */
    private static final class Presets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Overlays.PRESETS.names().iterator();
        }
    }

    /** For the help text. */
    private static final class TaskNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Tasks.names().iterator();
        }
    }

    /** For the help text. */
    private static final class Engines implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return choices("engine");
        }
    }

    /** For the help text. */
    private static final class Observations implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return choices("observation");
        }
    }

    /** For the help text. */
    private static final class Variants implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return choices("variant");
        }
    }

    private static Iterator<String> choices(String key) {
        return TABLE.find(key).choices().stream().map(SettingsOptions::word).iterator();
    }

    /** A constant's name as it is typed: "osrp-lag" of OSRP_LAG. */
    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
