package safedreamer.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;

/**
 * slurm.json in the folder of the runs: the job arrays that carry them out, so that who takes a sweep up again finds those
 * that go on.
 *
 * @param formatVersion of the file
 * @param jobs the arrays' numbers, the oldest first
 */
record SlurmJobs(int formatVersion, List<String> jobs) {

    private static final int FORMAT_VERSION = 1;

    /** @throws UserError if the file is of another version */
    static SlurmJobs read(Sweep sweep) {
        Path file = file(sweep);
        if (!Files.exists(file)) {
            return new SlurmJobs(FORMAT_VERSION, List.of());
        }
        return JsonText.read(file, SlurmJobs.class, FORMAT_VERSION);
    }

    /** With one more, on disk too. */
    SlurmJobs add(Sweep sweep, String job) {
        SlurmJobs more = new SlurmJobs(
                FORMAT_VERSION, Stream.concat(jobs.stream(), Stream.of(job)).toList());
        AtomicFiles.write(file(sweep), JsonText.indented(more).getBytes(StandardCharsets.UTF_8));
        return more;
    }

    private static Path file(Sweep sweep) {
        return sweep.out().resolve("slurm.json");
    }
}
