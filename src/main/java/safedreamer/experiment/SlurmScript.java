package safedreamer.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A job array for Slurm: one task a run. A task that is requeued, on whatever machine, goes on from the run's newest
 * checkpoint; the folder of the runs must be one that all machines see.
 */
public final class SlurmScript {

    private SlurmScript() {}

    /**
     * @param program a command of the system that carries out one run, without that run's number
     * @param atOnce tasks at a time; 0 for no limit
     */
    public static String of(Sweep sweep, List<String> program, Path workingFolder, int atOnce) {
        String limit = atOnce > 0 ? "%" + atOnce : "";
        Path out = workingFolder.resolve(sweep.out());
        return String.join(
                "\n",
                "#!/bin/bash",
                "#SBATCH --job-name=" + sweep.name().replaceAll("[^A-Za-z0-9_-]", "_"),
                "#SBATCH --array=0-" + (sweep.runs().size() - 1) + limit,
                "#SBATCH --chdir=" + workingFolder,
                "#SBATCH --output=" + out.resolve("slurm-%a.log"),
                "#SBATCH --open-mode=append",
                "#SBATCH --requeue",
                "exec " + program.stream().map(SlurmScript::quoted).collect(Collectors.joining(" "))
                        + " \"$SLURM_ARRAY_TASK_ID\"",
                "");
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
