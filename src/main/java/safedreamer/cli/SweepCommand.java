package safedreamer.cli;

import java.io.PrintWriter;
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
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.experiment.SweepRun;
import safedreamer.experiment.SweepStanding;
import safedreamer.settings.UserError;

/** Carries out the runs of an experiment. */
@Command(
        name = "sweep",
        description =
                "Carries out the runs of an experiment, each in a process of its own: what is not done yet, so it"
                        + " can be broken off with Ctrl-C and taken up again. Writes a table of what came of them, and a figure.",
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

    @Mixin
    private SweepBackendOptions backends = new SweepBackendOptions();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "The table; without it: results.csv beside the experiment. The figure is beside it.")
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
        backends.check();
        json.requireWritable();
        Sweep sweep = Sweep.read(file);
        sweep.runs().forEach(run -> requireSettings(sweep, run));
        parent.start();
        if (slurm != null) {
            backends.writeScript(sweep, file, slurm);
            say("written; make the folder " + sweep.out() + ", then: sbatch " + slurm);
            return 0;
        }
        if (only != null) {
            return carryOut(sweep.only(List.of(only)), backends.local()) ? 0 : 1;
        }
        boolean all = carryOut(sweep, backends.backend(file));
        Path table = csv == null ? file.toAbsolutePath().resolveSibling("results.csv") : csv;
        SweepResults results = SweepResults.of(sweep);
        int rows = results.writeTable(table);
        say(rows + " of " + sweep.runs().size() + " runs are in " + table);
        Path figure = beside(table);
        if (results.writeFigure(figure)) {
            say("drawn in " + figure);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("runs", sweep.runs().size());
        result.put("allDone", all);
        result.put("table", table.toString());
        json.write(result);
        return all ? 0 : 1;
    }

    /** results.svg of results.csv. */
    private static Path beside(Path table) {
        String name = String.valueOf(table.getFileName());
        return table.resolveSibling(name.replaceFirst("\\.csv$", "") + ".svg");
    }

    /** Finds out before the first run whether the last would be refused. */
    static void requireSettings(Sweep sweep, SweepRun run) {
        run.varied().forEach((key, value) -> {
            SettingsOptions.TABLE.find(key).parse(value);
            if (!sweep.trains() && !SettingsOptions.isPlanners(key)) {
                throw new UserError(key + " cannot be varied over trained agents: only the planner's settings can");
            }
        });
    }

    private boolean carryOut(Sweep sweep, SweepBackend backend) throws InterruptedException {
        PrintWriter out = Commands.out(spec);
        SweepProgress progress = new SweepProgress(out, Commands.onTerminal(), () -> SweepStanding.of(sweep));
        Thread worker = Thread.currentThread();
        Thread stop = new Thread(() -> stop(backend, worker), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Thread ticker = Thread.ofPlatform().daemon().name("sweep-progress").start(() -> tick(progress));
        boolean all = false;
        try {
            all = backend.carryOut(sweep, progress);
        } finally {
            ticker.interrupt();
            progress.finish();
            // After Ctrl-C the process ends as soon as this thread has, and not all is done.
            all &= remove(stop);
        }
        return all;
    }

    private static boolean remove(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
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

    private void say(String line) {
        PrintWriter out = Commands.out(spec);
        out.println(line);
        out.flush();
    }
}
