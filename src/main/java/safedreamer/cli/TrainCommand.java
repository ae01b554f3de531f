package safedreamer.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.nn.TensorEngine;
import safedreamer.run.JsonText;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;

/** Trains an agent, without a window. */
@Command(
        name = "train",
        description =
                "Trains an agent and keeps settings, logs and checkpoints in a folder. Ctrl-C stops it with a last"
                        + " checkpoint.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class TrainCommand implements Callable<Integer> {

    private static final int CONFIG_VERSION = 1;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private JsonResult json = new JsonResult();

    @Option(
            names = "--decisions",
            paramLabel = "N",
            description = "How many decisions to make, exploring included; 0: go on until stopped.")
    private long decisions = 12_000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for the run. Without it: runs/ and the time.")
    private @Nullable Path out;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            description = "Decisions between checkpoints; 0: one at the end alone.")
    private long checkpointEvery = 2_000;

    @Override
    public Integer call() throws Exception {
        RunSettings settings = options.resolve();
        requireNotNegative("--decisions", decisions);
        requireNotNegative("--checkpoint-every", checkpointEvery);
        Path folder = out == null ? Path.of("runs", STAMP.format(LocalDateTime.now(ZoneId.systemDefault()))) : out;
        RunDirectory.requireFree(folder);
        json.requireWritable();
        TensorEngine.start();
        RunDirectory run = RunDirectory.create(folder, config(settings), manifest(settings));
        TrainingRun training =
                new TrainingRun(settings, decisions, checkpointEvery, run, Commands.out(spec), Commands.onTerminal());
        return training.toTheEnd(json);
    }

    private static void requireNotNegative(String option, long value) {
        if (value < 0) {
            throw new UserError(option + " = " + value + " is out of range: give 0 or more");
        }
    }

    /** config.json, whole. */
    static String config(RunSettings settings) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("formatVersion", CONFIG_VERSION);
        config.put("settings", SettingsOptions.TABLE.toMap(settings));
        return JsonText.indented(config);
    }

    private Manifest manifest(RunSettings settings) {
        return Manifest.ofThisProcess(
                Commands.arguments(spec), settings.seed(), TensorEngine.describe(), Instant.now());
    }
}
