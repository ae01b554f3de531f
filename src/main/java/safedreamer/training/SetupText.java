package safedreamer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsJson;
import safedreamer.settings.SettingsResolver;
import safedreamer.settings.UserError;

/**
 * A whole set-up as text, to be mailed, kept and pasted: {@code --set key=value} for every setting, a line each. In a file,
 * {@code train @FILE} begins a run of it.
 */
public final class SetupText {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);
    private static final String OPTION = "--set";

    private SetupText() {}

    public static String of(RunSettings settings) {
        return TABLE.rows().stream()
                .map(row -> OPTION + " " + row.key() + "=" + row.text(TABLE.get(settings, row.key())) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Reads such a text, as {@code --set} options or {@code key=value} alone, on lines or in one, or as JSON, such as that of
     * config.json.
     *
     * @param base what is not said keeps its value from here; JSON says everything
     * @throws UserError if it says nothing that is understood, or a value is refused
     */
    public static RunSettings read(String text, RunSettings base) {
        if (text.strip().startsWith("{")) {
            return new SettingsJson<>(TABLE).read(text, "the pasted text");
        }
        List<String> overrides = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.strip().startsWith("#")) {
                for (String word : line.strip().split("\\s+", -1)) {
                    if (!word.isEmpty() && !word.equals(OPTION) && !word.equals("\\")) {
                        overrides.add(word);
                    }
                }
            }
        }
        if (overrides.isEmpty()) {
            throw new UserError("there is no set-up in it: paste lines like --set planner.costLimit=2, or JSON");
        }
        return new SettingsResolver<>(TABLE).override(base, overrides);
    }
}
