package safedreamer.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import safedreamer.settings.UserError;

/** Slurm as its commands show it: {@code sbatch}, {@code squeue}, {@code scancel}. */
public final class Slurm {

    private static final int TASK_FIELDS = 3;

    private final UnaryOperator<String> command;

    /** Of this machine: the commands are looked for on the system's path. */
    public Slurm() {
        this(UnaryOperator.identity());
    }

    /** @param command makes of a command's name what is to be started */
    Slurm(UnaryOperator<String> command) {
        this.command = command;
    }

    /**
     * Hands a job array over; returns its number.
     *
     * @throws UserError if Slurm refuses it, or is not there
     */
    String submit(Path script) throws InterruptedException {
        String said = run("sbatch", "--parsable", script.toString());
        // "17", or "17;cluster".
        return said.strip().split(";", 2)[0];
    }

    /**
     * The tasks of some arrays, those that ended a short while ago too; a task that was requeued is there once.
     *
     * @throws UserError if Slurm does not answer
     */
    List<SlurmTask> tasks(Collection<String> jobs) throws InterruptedException {
        String said = run(
                "squeue",
                "--noheader",
                "--array",
                "--states=all",
                "--user=" + System.getProperty("user.name"),
                "--format=%F %K %T");
        List<SlurmTask> tasks = new ArrayList<>();
        for (String line : said.lines().toList()) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length == TASK_FIELDS && jobs.contains(fields[0]) && fields[1].matches("\\d{1,9}")) {
                tasks.add(new SlurmTask(fields[0], Integer.parseInt(fields[1]), fields[2]));
            }
        }
        return tasks;
    }

    /** Ends all tasks of some arrays, those that wait too. */
    void cancel(Collection<String> jobs) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("scancel"));
        words.addAll(jobs);
        run(words.toArray(String[]::new));
    }

    private String run(String... words) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(words));
        line.set(0, command.apply(words[0]));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                String why = said.strip().lines().reduce((former, last) -> last).orElse("it says nothing");
                throw new UserError("Slurm refuses " + words[0] + ": " + why);
            }
            return said;
        } catch (IOException e) {
            throw new UserError(
                    "cannot start " + words[0] + ": is this a machine from which jobs are submitted to Slurm?", e);
        }
    }
}
