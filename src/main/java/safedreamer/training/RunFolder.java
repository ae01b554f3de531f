package safedreamer.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.physics.mujoco.MujocoInstallation;
import safedreamer.nn.TensorEngine;
import safedreamer.run.Manifest;
import safedreamer.run.MetricsLog;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunLock;
import safedreamer.settings.UserError;

/** The folder of a run while this process writes to it: described, and locked against all others. */
public final class RunFolder implements AutoCloseable {

    /** Where runs go that nobody has named, relative to the working folder. */
    public static final Path USUAL_PARENT = Path.of("runs");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final RunDirectory run;
    private final RunLock lock;

    private RunFolder(RunDirectory run, RunLock lock) {
        this.run = run;
        this.lock = lock;
    }

    /** Where a run goes that nobody has named: {@code runs/} and the time. */
    public static Path byTheTime() {
        return USUAL_PARENT.resolve(STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
    }

    /** The wanted folder if no run is in it; else the first of {@code wanted-2}, {@code wanted-3}, ... that is free. */
    public static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return free;
    }

    /**
     * Makes the folder of a new run. Loads the tensor engine, whose version it notes.
     *
     * @param folder absent (parents are made too), or empty
     * @param commandLine the arguments after the program's name; empty for a run started in the window
     * @throws UserError if the folder is taken or cannot be written
     */
    public static RunFolder create(Path folder, RunConfig config, List<String> commandLine) {
        RunDirectory.requireFree(folder);
        TensorEngine.start();
        RunDirectory run = RunDirectory.create(folder, config.text(), manifest(config, folder, commandLine));
        return new RunFolder(run, RunLock.take(folder));
    }

    /**
     * Takes the folder of a run that was interrupted, and removes what a killed process left half written.
     *
     * @throws UserError if it holds no run, one of a later format, or another process writes to it
     */
    public static RunFolder take(Path folder) {
        RunDirectory run = RunDirectory.open(folder);
        RunFolder taken = new RunFolder(run, RunLock.take(folder));
        run.tidy();
        return taken;
    }

    /**
     * From where the run goes on.
     *
     * @param notices hears what a person should know
     * @throws UserError if no checkpoint of the run can be gone on with
     */
    public Continuation continuation(Consumer<String> notices) {
        return Continuation.of(run, notices);
    }

    /** Notes in the folder that the run goes on, where and with what. Loads the tensor engine. */
    public void noteResume(RunConfig config, Continuation from, List<String> commandLine) {
        TensorEngine.start();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("decision", from.checkpoint().decisions());
        line.put("manifest", manifest(config, run.path(), commandLine));
        try (MetricsLog log = MetricsLog.open(run.resumes())) {
            log.append(line);
            log.force();
        }
    }

    private static Manifest manifest(RunConfig config, Path folder, List<String> commandLine) {
        RunSettings settings = config.settings();
        return Manifest.ofThisProcess(commandLine, settings.seed(), TensorEngine.describe(), Instant.now())
                .movedBy(engine(settings.engine()), settings.environmentSpec().approximation())
                .named(folder, null);
    }

    private static String engine(EngineKind kind) {
        return switch (kind) {
            case PLANAR -> "planar";
            case MUJOCO -> "mujoco " + MujocoInstallation.here().version();
        };
    }

    public RunDirectory directory() {
        return run;
    }

    @Override
    public void close() {
        lock.close();
    }
}
