package safedreamer.training;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import safedreamer.run.FormatVersion;
import safedreamer.run.JsonText;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsJson;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * config.json: what a run was asked to be. Every setting is written, so that a later default changes no old run.
 *
 * @param decisions after which it is finished, exploring included; 0 for no end
 * @param checkpointEvery decisions between checkpoints; 0 for one at the end alone
 */
public record RunConfig(RunSettings settings, long decisions, long checkpointEvery) {

    /** Decisions between checkpoints where nothing else is asked for. */
    public static final long USUAL_CHECKPOINT_EVERY = 2_000;

    private static final int FORMAT_VERSION = 1;
    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);
    private static final Map<String, String> DEFAULTS =
            Collections.unmodifiableMap(TABLE.texts(TABLE.defaults(), TABLE.rows()));

    /** Every setting's default by its key, as text: what a run had whose file is older than the setting. */
    public static Map<String, String> defaults() {
        return DEFAULTS;
    }

    /** As the file has it. */
    public String text() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("formatVersion", FORMAT_VERSION);
        config.put("decisions", decisions);
        config.put("checkpointEvery", checkpointEvery);
        config.put("settings", TABLE.toMap(settings));
        return JsonText.indented(config);
    }

    /**
     * @param file one from before decisions were written has 0 of both
     * @throws UserError if it cannot be understood or has another format
     */
    public static RunConfig read(Path file) {
        JsonNode config = JsonText.tree(file);
        if (!config.path("settings").isObject()) {
            throw new UserError(file + " holds no settings: it is not the config.json of a run");
        }
        FormatVersion.require(file, config.path("formatVersion").asInt(0), FORMAT_VERSION);
        return new RunConfig(
                new SettingsJson<>(TABLE).read(config.path("settings").toString(), file.toString()),
                config.path("decisions").asLong(0),
                config.path("checkpointEvery").asLong(0));
    }
}
