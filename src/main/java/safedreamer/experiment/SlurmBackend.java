package safedreamer.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import safedreamer.run.AtomicFiles;

/**
 * Runs as tasks of Slurm job arrays, followed until they have ended. The arrays do not need this process: if it is
 * killed, they go on, and the same sweep finds them again. A task that Slurm requeues goes on from the run's newest
 * checkpoint, wherever it lands; one that failed is submitted again. The program and the folder of the runs must be seen
 * by all machines, under the same path.
 */
public final class SlurmBackend implements SweepBackend {

    private final Slurm slurm;
    private final List<String> program;
    private final Options options;
    private volatile boolean cancelled;

    /**
     * How jobs are submitted.
     *
     * @param workingFolder of the tasks, absolute
     * @param atOnce tasks at a time; 0 for no limit
     * @param retries how often a run is submitted again after it failed
     * @param sbatch options of sbatch, such as {@code --gres=gpu:1}
     * @param poll how long to wait between looks at the queue
     */
    public record Options(Path workingFolder, int atOnce, int retries, List<String> sbatch, Duration poll) {}

    /** @param program a command of the system that carries out one run, without that run's number */
    public SlurmBackend(Slurm slurm, List<String> program, Options options) {
        this.slurm = slurm;
        this.program = program;
        this.options = options;
    }

    @Override
    public boolean carryOut(Sweep sweep, SweepListener listener) throws InterruptedException {
        AtomicFiles.createFolders(sweep.out());
        SlurmFollower follower = new SlurmFollower(sweep, slurm, listener, options.retries());
        submit(sweep, follower.missing(), follower);
        boolean asked = false;
        while (!follower.isOver()) {
            Thread.sleep(options.poll().toMillis());
            if (cancelled && !asked) {
                follower.cancel();
                asked = true;
            }
            submit(sweep, follower.look(), follower);
        }
        return follower.allDone();
    }

    private void submit(Sweep sweep, List<SweepRun> runs, SlurmFollower follower) throws InterruptedException {
        if (runs.isEmpty() || cancelled) {
            return;
        }
        Path script = sweep.out().resolve("slurm.sh");
        String text =
                SlurmScript.of(sweep.with(runs), program, options.workingFolder(), options.atOnce(), options.sbatch());
        AtomicFiles.write(script, text.getBytes(StandardCharsets.UTF_8));
        follower.submitted(slurm.submit(script));
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
