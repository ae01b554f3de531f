package safedreamer.experiment;

import java.util.Set;

/**
 * A task of a job array, as squeue tells of it.
 *
 * @param job the array's number
 * @param run the task's number in the array, which is that of its run
 * @param state as Slurm names it: "PENDING", "RUNNING", "TIMEOUT", ...
 */
record SlurmTask(String job, int run, String state) {

    private static final Set<String> ENDED = Set.of(
            "BOOT_FAIL",
            "CANCELLED",
            "COMPLETED",
            "DEADLINE",
            "FAILED",
            "NODE_FAIL",
            "OUT_OF_MEMORY",
            "PREEMPTED",
            "REVOKED",
            "TIMEOUT");

    boolean isOver() {
        return ENDED.contains(state);
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean wasCancelled() {
        return state.equals("CANCELLED");
    }
}
