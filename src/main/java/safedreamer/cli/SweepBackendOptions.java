package safedreamer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import safedreamer.experiment.JavaProgram;
import safedreamer.experiment.LocalBackend;
import safedreamer.experiment.Slurm;
import safedreamer.experiment.SlurmBackend;
import safedreamer.experiment.SlurmScript;
import safedreamer.experiment.SparkBackend;
import safedreamer.experiment.SparkSubmit;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.run.AtomicFiles;
import safedreamer.settings.UserError;

/** The options that say where the runs of a sweep are carried out. */
final class SweepBackendOptions {

    private static final Duration SLURM_POLL = Duration.ofSeconds(2);

    /** What carries runs out. */
    private enum Backend {
        LOCAL,
        SLURM,
        SPARK
    }

    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "local: processes of this machine; slurm: job arrays; spark: tasks of Apache Spark. For the"
                    + " last two the program and the runs must be in folders that all machines see.")
    private Backend backend = Backend.LOCAL;

    @Option(
            names = "--slots",
            paramLabel = "N",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Runs at a time. Without it: one on this machine, elsewhere as many as there is room for.")
    private @Nullable Integer slots;

    @Option(names = "--retries", paramLabel = "N", description = "How often a run that broke is tried again.")
    private int retries = LocalBackend.USUAL_RETRIES;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            showDefaultValue = Help.Visibility.NEVER,
            description = "With slurm: an option of sbatch, such as --sbatch=--gres=gpu:1; may be repeated.")
    private List<String> sbatch = new ArrayList<>();

    @Option(
            names = "--master",
            paramLabel = "URL",
            showDefaultValue = Help.Visibility.NEVER,
            description = "With spark: spark://HOST:7077, yarn, or k8s://HOST:PORT.")
    private @Nullable String master;

    @Option(
            names = "--spark-home",
            paramLabel = "DIR",
            showDefaultValue = Help.Visibility.NEVER,
            description = "With spark: its installation; without it: what SPARK_HOME names.")
    private @Nullable Path sparkHome;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            showDefaultValue = Help.Visibility.NEVER,
            description = "With spark: a setting of it; may be repeated.")
    private List<String> sparkConf = new ArrayList<>();

    /** @throws UserError if an option is out of range, or belongs to another back end */
    void check() {
        requireInRange("--slots", slots == null ? 1 : slots, 1);
        requireInRange("--retries", retries, 0);
        requireOnly("--sbatch", Backend.SLURM, !sbatch.isEmpty());
        requireOnly("--master", Backend.SPARK, master != null);
        requireOnly("--spark-home", Backend.SPARK, sparkHome != null);
        requireOnly("--spark-conf", Backend.SPARK, !sparkConf.isEmpty());
    }

    private void requireOnly(String option, Backend whose, boolean given) {
        if (given && backend != whose) {
            String name = SettingsOptions.word(whose.name());
            throw new UserError(option + " is for " + name + ": add --on " + name + ", or leave it out");
        }
    }

    private static void requireInRange(String option, int value, int least) {
        if (value < least) {
            throw new UserError(option + " = " + value + " is out of range: give " + least + " or more");
        }
    }

    /** @param file the experiment's */
    SweepBackend backend(Path file) {
        return switch (backend) {
            case LOCAL -> local();
            case SLURM ->
                new SlurmBackend(
                        new Slurm(),
                        one(file),
                        new SlurmBackend.Options(here(), atOnce(), retries, sbatch, SLURM_POLL));
            case SPARK -> new SparkBackend(spark(), number -> one(file, number), here());
        };
    }

    /** Processes of this machine. */
    SweepBackend local() {
        return new LocalBackend(JavaProgram::command, slots == null ? 1 : slots, retries);
    }

    private SparkSubmit spark() {
        String named = System.getenv("SPARK_HOME");
        if (sparkHome == null && named == null) {
            throw new UserError("where is Spark? Give its folder with --spark-home, or in SPARK_HOME");
        }
        if (master == null) {
            throw new UserError("--on spark needs --master: spark://HOST:7077, yarn, or k8s://HOST:PORT");
        }
        List<String> conf = new ArrayList<>(sparkConf);
        if (slots != null) {
            conf.add("spark.cores.max=" + slots);
        }
        Path home = sparkHome == null ? Path.of(named) : sparkHome;
        return new SparkSubmit(home.toAbsolutePath(), master, conf);
    }

    /** Writes a job array instead of carrying it out. */
    void writeScript(Sweep sweep, Path file, Path script) {
        String text = SlurmScript.of(sweep, one(file), here(), atOnce(), sbatch);
        AtomicFiles.write(script, text.getBytes(StandardCharsets.UTF_8));
    }

    private int atOnce() {
        return slots == null ? 0 : slots;
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }

    private List<String> one(Path file) {
        return JavaProgram.command(
                List.of("sweep", file.toAbsolutePath().toString(), "--retries", Integer.toString(retries), "--only"));
    }

    private List<String> one(Path file, int number) {
        List<String> command = new ArrayList<>(one(file));
        command.add(Integer.toString(number));
        command.add("--ends-with-parent");
        return command;
    }
}
