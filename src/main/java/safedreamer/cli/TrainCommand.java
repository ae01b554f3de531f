package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.Continuation;
import safedreamer.training.RunConfig;
import safedreamer.training.RunFolder;
import safedreamer.training.RunSettings;
import safedreamer.training.SettingsChanges;

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

    private static final List<String> FIXED =
            List.of("--task", "--engine", "--observation", "--variant", "--preset", "--size", "--seed");

    private NavigableMap<Long, RunSettings> changes = Collections.emptyNavigableMap();

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
    private long decisions = 24_000;

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
    private long checkpointEvery = RunConfig.USUAL_CHECKPOINT_EVERY;

    @Option(
            names = "--resume",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Goes on with the run in --out, from its newest whole checkpoint: the same run as if it had"
                    + " never been interrupted. Its options hold, unless --set, --decisions or --checkpoint-every"
                    + " change them.")
    private boolean resume;

    @Option(
            names = "--repeat",
            paramLabel = "RUN",
            description = "Begins a new run with every setting of that one, and makes the changes of settings that were"
                    + " made in it, each at the same decision.")
    private @Nullable Path repeat;

    @Override
    public Integer call() throws Exception {
        parent.start();
        requireNotNegative("--decisions", decisions);
        requireNotNegative("--checkpoint-every", checkpointEvery);
        return resume
                ? goOn()
                : repeat != null ? again(repeat) : begin(new RunConfig(options.resolve(), decisions, checkpointEvery));
    }

    private int begin(RunConfig config) throws Exception {
        Path place = out == null ? RunFolder.free(RunFolder.byTheTime()) : out;
        RunDirectory.requireFree(place);
        json.requireWritable();
        try (RunFolder folder = RunFolder.create(place, config, Commands.arguments(spec))) {
            return train(config, null, folder.directory());
        }
    }

    private int again(Path first) throws Exception {
        for (String fixed : Stream.concat(FIXED.stream(), Stream.of("--set")).toList()) {
            if (Commands.given(spec, fixed)) {
                throw new UserError("--repeat takes every setting from " + first + ": leave " + fixed + " out");
            }
        }
        RunDirectory folder = RunDirectory.open(first);
        RunConfig config = RunConfig.read(folder.config());
        changes = SettingsChanges.of(
                config.settings(), Overrides.read(folder.overrides()).events());
        return begin(new RunConfig(
                config.settings(),
                Commands.given(spec, "--decisions") || config.decisions() == 0 ? decisions : config.decisions(),
                Commands.given(spec, "--checkpoint-every") ? checkpointEvery : config.checkpointEvery()));
    }

    private int goOn() throws Exception {
        if (out == null) {
            throw new UserError("--resume needs --out: say which run goes on");
        }
        for (String fixed : FIXED) {
            if (Commands.given(spec, fixed)) {
                throw new UserError(
                        fixed + " cannot be changed in a run that goes on: leave it out, or begin a new run");
            }
        }
        RunDirectory.open(out);
        json.requireWritable();
        try (RunFolder folder = RunFolder.take(out)) {
            Continuation continuation = folder.continuation(this::say);
            RunSettings settings = options.override(continuation.settings());
            if (!settings.task().equals(continuation.settings().task())
                    || settings.seed() != continuation.settings().seed()) {
                throw new UserError("task and seed cannot be changed in a run that goes on: begin a new run");
            }
            continuation = continuation.with(settings);
            RunConfig first = RunConfig.read(folder.directory().config());
            RunConfig config = new RunConfig(
                    settings,
                    Commands.given(spec, "--decisions") || first.decisions() == 0 ? decisions : first.decisions(),
                    Commands.given(spec, "--checkpoint-every") || first.checkpointEvery() == 0
                            ? checkpointEvery
                            : first.checkpointEvery());
            folder.noteResume(config, continuation, Commands.arguments(spec));
            say("going on from decision " + continuation.checkpoint().decisions());
            return train(config, continuation, folder.directory());
        }
    }

    private int train(RunConfig config, @Nullable Continuation continuation, RunDirectory run) throws Exception {
        TrainingRun training = new TrainingRun(config, continuation, run, Commands.out(spec), Commands.onTerminal());
        training.repeat(changes);
        return training.toTheEnd(json);
    }

    private static void requireNotNegative(String option, long value) {
        if (value < 0) {
            throw new UserError(option + " = " + value + " is out of range: give 0 or more");
        }
    }

    private void say(String line) {
        PrintWriter to = Commands.out(spec);
        to.println(line);
        to.flush();
    }
}
