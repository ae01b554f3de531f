package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.experiment.LocalBackend;
import safedreamer.experiment.SlurmScript;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.experiment.SweepRun;
import safedreamer.run.AtomicFiles;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.settings.UserError;

/** Carries out the runs of an experiment. */
@Command(
        name = "sweep",
        description = "Carries out the runs of an experiment, each in a process of its own: what is not done yet, so it"
                + " can be broken off with Ctrl-C and taken up again. Writes a table of what came of them.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class SweepCommand implements Callable<Integer> {

    private static final long TICK_MILLIS = 1000;
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonResult json = new JsonResult();

    @Mixin
    private ParentWatch parent = new ParentWatch();

    @Parameters(paramLabel = "FILE", description = "An experiment.json with a \"sweep\" in it.")
    private Path file = Path.of("");

    @Option(names = "--slots", paramLabel = "N", description = "Runs at a time.")
    private int slots = 1;

    @Option(names = "--retries", paramLabel = "N", description = "How often a run that broke is tried again.")
    private int retries = 2;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "The table; without it: results.csv beside the experiment.")
    private @Nullable Path csv;

    @Option(
            names = "--slurm",
            paramLabel = "FILE",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Carries out nothing, but writes a job array for Slurm's sbatch; sweep without it gathers"
                    + " the results when the jobs are done.")
    private @Nullable Path slurm;

    @Option(names = "--only", paramLabel = "N", hidden = true, description = "Carries out this one run, no table.")
    private @Nullable Integer only;

    @Override
    public Integer call() throws InterruptedException {
        requireInRange("--slots", slots, 1);
        requireInRange("--retries", retries, 0);
        json.requireWritable();
        Sweep sweep = Sweep.read(file);
        sweep.runs().forEach(SweepCommand::requireSettings);
        parent.start();
        if (slurm != null) {
            return writeScript(sweep, slurm);
        }
        if (only != null) {
            requireInRange("--only", only, 0);
            return carryOut(one(sweep, only)) ? 0 : 1;
        }
        boolean all = carryOut(sweep);
        Path table = csv == null ? file.toAbsolutePath().resolveSibling("results.csv") : csv;
        int rows = SweepResults.write(sweep, table);
        say(rows + " of " + sweep.runs().size() + " runs are in " + table);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("runs", sweep.runs().size());
        result.put("allDone", all);
        result.put("table", table.toString());
        json.write(result);
        return all ? 0 : 1;
    }

    /** Finds out before the first run whether the last would be refused. */
    private static void requireSettings(SweepRun run) {
        run.varied().forEach((key, value) -> SettingsOptions.TABLE.find(key).parse(value));
    }

    private boolean carryOut(Sweep sweep) throws InterruptedException {
        PrintWriter out = Commands.out(spec);
        SweepBackend backend = new LocalBackend(JavaProgram::command, slots, retries);
        SweepProgress progress =
                new SweepProgress(out, Commands.onTerminal(), sweep.runs().size(), () -> share(sweep));
        Thread worker = Thread.currentThread();
        Thread stop = new Thread(() -> stop(backend, worker), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Thread.ofPlatform().daemon().name("sweep-progress").start(() -> tick(progress));
        boolean all = backend.carryOut(sweep, progress);
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // Ctrl-C: the process ends as soon as this thread has.
            return false;
        }
        return all;
    }

    private static void tick(SweepProgress progress) {
        try {
            while (true) {
                progress.tick();
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(SweepBackend backend, Thread worker) {
        backend.cancel();
        try {
            worker.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say("stopped; the same command goes on");
    }

    private static double share(Sweep sweep) {
        return sweep.runs().stream()
                .mapToDouble(run -> RunStatus.read(
                                RunDirectory.at(sweep.folder(run)).status())
                        .map(status -> Math.min(1, (double) status.decision() / sweep.decisions()))
                        .orElse(0.0))
                .average()
                .orElse(0);
    }

    private static Sweep one(Sweep sweep, int number) {
        if (number >= sweep.runs().size()) {
            throw new UserError("--only = " + number + " is out of range: the sweep has "
                    + sweep.runs().size() + " runs");
        }
        return new Sweep(
                sweep.name(),
                sweep.out(),
                sweep.train(),
                sweep.decisions(),
                sweep.evaluationEpisodes(),
                sweep.evaluationSeed(),
                sweep.keys(),
                List.of(sweep.runs().get(number)));
    }

    private int writeScript(Sweep sweep, Path script) {
        Path here = Path.of("").toAbsolutePath();
        List<String> program =
                JavaProgram.command(List.of("sweep", file.toAbsolutePath().toString(), "--only"));
        AtomicFiles.write(script, SlurmScript.of(sweep, program, here, slots).getBytes(StandardCharsets.UTF_8));
        say("written; make the folder " + sweep.out() + ", then: sbatch " + script);
        return 0;
    }

    private static void requireInRange(String option, int value, int least) {
        if (value < least) {
            throw new UserError(option + " = " + value + " is out of range: give " + least + " or more");
        }
    }

    private void say(String line) {
        PrintWriter out = Commands.out(spec);
        out.println(line);
        out.flush();
    }
}
