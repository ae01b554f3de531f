package safedreamer.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
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
     * @param options of sbatch, such as {@code --partition=gpu}; they go before ours
     */
    public static String of(Sweep sweep, List<String> program, Path workingFolder, int atOnce, List<String> options) {
        String limit = atOnce > 0 ? "%" + atOnce : "";
        Path out = workingFolder.resolve(sweep.out());
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/bash");
        options.forEach(option -> lines.add("#SBATCH " + option));
        lines.add("#SBATCH --job-name=" + sweep.name().replaceAll("[^A-Za-z0-9_-]", "_"));
        lines.add("#SBATCH --array="
                + ranges(sweep.runs().stream().map(SweepRun::number).toList()) + limit);
        lines.add("#SBATCH --chdir=" + workingFolder);
        lines.add("#SBATCH --output=" + out.resolve("slurm-%a.log"));
        lines.add("#SBATCH --open-mode=append");
        lines.add("#SBATCH --requeue");
        lines.add("exec " + program.stream().map(SlurmScript::quoted).collect(Collectors.joining(" "))
                + " \"$SLURM_ARRAY_TASK_ID\"");
        return String.join("\n", lines) + "\n";
    }

    /** What the task of a run says, where the script has it written. */
    static Path log(Sweep sweep, SweepRun run) {
        return sweep.out().resolve("slurm-" + run.number() + ".log");
    }

    /** "0-2,5,7-8" of ascending numbers. */
    private static String ranges(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int first = numbers.get(i);
            int last = first;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == last + 1) {
                last = numbers.get(++i);
            }
            text.append(text.isEmpty() ? "" : ",").append(first == last ? first : first + "-" + last);
            i++;
        }
        return text.toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
