package safedreamer.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/** Follows the tasks of a sweep through Slurm's queue, from one look to the next. Used by one thread. */
final class SlurmFollower {

    /** So many looks in vain are borne: a controller may be restarted, or be busy. */
    private static final int MOST_SILENCES = 30;

    private final Sweep sweep;
    private final Slurm slurm;
    private final SweepListener listener;
    private final int retries;
    private final Map<Integer, SweepRun> open = new LinkedHashMap<>();
    private final Map<Integer, Integer> errors = new HashMap<>();
    private final Set<Integer> running = new HashSet<>();
    private SlurmJobs jobs;
    private int silences;
    private boolean cancelled;
    private boolean allDone = true;

    SlurmFollower(Sweep sweep, Slurm slurm, SweepListener listener, int retries) {
        this.sweep = sweep;
        this.slurm = slurm;
        this.listener = listener;
        this.retries = retries;
        jobs = SlurmJobs.read(sweep);
        for (SweepRun run : sweep.runs()) {
            if (SweepState.isDone(sweep, run)) {
                listener.onDone(run);
            } else {
                open.put(run.number(), run);
            }
        }
    }

    boolean isOver() {
        return open.isEmpty();
    }

    boolean allDone() {
        return allDone;
    }

    /** The runs that are not done, and that no array of before carries out. */
    List<SweepRun> missing() throws InterruptedException {
        Map<Integer, SlurmTask> queue = newest(slurm.tasks(jobs.jobs()));
        return open.values().stream()
                .filter(run -> isOver(queue.get(run.number())))
                .toList();
    }

    /** There is another array. */
    void submitted(String job) {
        jobs = jobs.add(sweep, job);
    }

    /** Has Slurm end all tasks; they are still followed until they have. */
    void cancel() throws InterruptedException {
        cancelled = true;
        slurm.cancel(jobs.jobs());
    }

    /**
     * Looks at the queue, and tells what has happened since.
     *
     * @return the runs that are to be submitted again
     */
    List<SweepRun> look() throws InterruptedException {
        Map<Integer, SlurmTask> queue;
        try {
            queue = newest(slurm.tasks(jobs.jobs()));
            silences = 0;
        } catch (UserError e) {
            if (++silences > MOST_SILENCES) {
                throw e;
            }
            return List.of();
        }
        List<SweepRun> again = new ArrayList<>();
        for (SweepRun run : List.copyOf(open.values())) {
            SlurmTask task = queue.get(run.number());
            if (task != null && task.isRunning()) {
                if (running.add(run.number())) {
                    listener.onStart(run, List.of("Slurm task " + task.job() + "_" + task.run()));
                }
                continue;
            }
            running.remove(run.number());
            if (isOver(task) && isToBeSubmittedAgain(run, task)) {
                again.add(run);
            }
        }
        return again;
    }

    private boolean isToBeSubmittedAgain(SweepRun run, @Nullable SlurmTask task) {
        if (SweepState.isDone(sweep, run)) {
            open.remove(run.number());
            listener.onDone(run);
            return false;
        }
        boolean unwanted = cancelled || (task != null && task.wasCancelled());
        boolean again = !unwanted && errors.merge(run.number(), 1, Integer::sum) <= retries;
        if (!cancelled) {
            listener.onError(run, why(run, task), again);
        }
        if (!again) {
            open.remove(run.number());
            allDone = false;
        }
        return again;
    }

    private String why(SweepRun run, @Nullable SlurmTask task) {
        if (task != null && task.wasCancelled()) {
            return "cancelled in Slurm";
        }
        String last = LogTail.lastLine(SlurmScript.log(sweep, run));
        return task == null ? last : "Slurm task " + task.state() + ": " + last;
    }

    private static boolean isOver(@Nullable SlurmTask task) {
        return task == null || task.isOver();
    }

    /** By run; arrays are in the order of their submission. */
    private Map<Integer, SlurmTask> newest(List<SlurmTask> tasks) {
        Map<Integer, SlurmTask> newest = new HashMap<>();
        for (String job : jobs.jobs()) {
            tasks.stream().filter(task -> task.job().equals(job)).forEach(task -> newest.put(task.run(), task));
        }
        return newest;
    }
}
