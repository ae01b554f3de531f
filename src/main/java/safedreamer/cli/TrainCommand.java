package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.nn.TensorEngine;
import safedreamer.run.Manifest;
import safedreamer.run.MetricsLog;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunLock;
import safedreamer.settings.UserError;
import safedreamer.training.Continuation;
import safedreamer.training.RunConfig;
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

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private JsonResult json = new JsonResult();

    @Mixin
    private ParentWatch parent = new ParentWatch();

    @Option(
            names = "--decisions",
            paramLabel = "N",
            description = "How many decisions to make, exploring included; 0: go on until stopped.")
    private long decisions = 12_000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A new or empty folder for the run; with --resume: the run's. Without it: runs/ and the" + " time.")
    private @Nullable Path out;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            description = "Decisions between checkpoints; 0: one at the end alone.")
    private long checkpointEvery = 2_000;

    @Option(
            names = "--resume",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Goes on with the run in --out, from its newest whole checkpoint: the same run as if it had"
                    + " never been interrupted. Its options hold, unless --set, --decisions or --checkpoint-every"
                    + " change them.")
    private boolean resume;

    @Override
    public Integer call() throws Exception {
        parent.start();
        requireNotNegative("--decisions", decisions);
        requireNotNegative("--checkpoint-every", checkpointEvery);
        return resume ? goOn() : begin();
    }

    private int begin() throws Exception {
        RunConfig config = new RunConfig(options.resolve(), decisions, checkpointEvery);
        Path folder = out == null ? Path.of("runs", STAMP.format(LocalDateTime.now(ZoneId.systemDefault()))) : out;
        RunDirectory.requireFree(folder);
        json.requireWritable();
        TensorEngine.start();
        RunDirectory run = RunDirectory.create(folder, config.text(), manifest(config, folder));
        RunLock lock = RunLock.take(folder);
        try {
            return train(config, null, run);
        } finally {
            lock.close();
        }
    }

    private int goOn() throws Exception {
        if (out == null) {
            throw new UserError("--resume needs --out: say which run goes on");
        }
        for (String fixed :
                List.of("--task", "--engine", "--observation", "--variant", "--preset", "--size", "--seed")) {
            if (Commands.given(spec, fixed)) {
                throw new UserError(
                        fixed + " cannot be changed in a run that goes on: leave it out, or begin a new run");
            }
        }
        RunDirectory run = RunDirectory.open(out);
        json.requireWritable();
        RunLock lock = RunLock.take(out);
        try {
            run.tidy();
            Continuation continuation = Continuation.of(run, this::say);
            RunSettings settings = options.override(continuation.settings());
            if (!settings.task().equals(continuation.settings().task())
                    || settings.seed() != continuation.settings().seed()) {
                throw new UserError("task and seed cannot be changed in a run that goes on: begin a new run");
            }
            continuation = continuation.with(settings);
            RunConfig first = RunConfig.read(run.config());
            RunConfig config = new RunConfig(
                    settings,
                    Commands.given(spec, "--decisions") || first.decisions() == 0 ? decisions : first.decisions(),
                    Commands.given(spec, "--checkpoint-every") || first.checkpointEvery() == 0
                            ? checkpointEvery
                            : first.checkpointEvery());
            TensorEngine.start();
            noteResume(run, continuation.checkpoint().decisions(), manifest(config, out));
            say("going on from decision " + continuation.checkpoint().decisions());
            return train(config, continuation, run);
        } finally {
            lock.close();
        }
    }

    private int train(RunConfig config, @Nullable Continuation continuation, RunDirectory run) throws Exception {
        return new TrainingRun(config, continuation, run, Commands.out(spec), Commands.onTerminal()).toTheEnd(json);
    }

    private static void noteResume(RunDirectory run, long decision, Manifest manifest) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("decision", decision);
        line.put("manifest", manifest);
        try (MetricsLog log = MetricsLog.open(run.resumes())) {
            log.append(line);
            log.force();
        }
    }

    private static void requireNotNegative(String option, long value) {
        if (value < 0) {
            throw new UserError(option + " = " + value + " is out of range: give 0 or more");
        }
    }

    private Manifest manifest(RunConfig config, Path folder) {
        return Manifest.ofThisProcess(
                        Commands.arguments(spec), config.settings().seed(), TensorEngine.describe(), Instant.now())
                .named(folder, null);
    }

    private void say(String line) {
        PrintWriter to = Commands.out(spec);
        to.println(line);
        to.flush();
    }
}
