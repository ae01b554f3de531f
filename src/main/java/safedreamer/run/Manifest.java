package safedreamer.run;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run comes from: what would have to be the same for the same run to come out again.
 *
 * @param formatVersion of the whole run folder, logs included
 * @param startedAt ISO 8601, UTC
 * @param commandLine the arguments after the program's name; empty for a run started in the window
 * @param versions name to version, see {@link Versions}
 * @param system operating system, its version, and the processor's architecture
 * @param cores that the JVM may use
 * @param device what the tensors are on, for people
 * @param commit the program's; absent where it is not known
 * @param jvmFlags the JVM was started with; null in older runs
 * @param memoryMb of the machine, 0 where it is not told; null in older runs
 * @param engine what moved the agent, with its version: "mujoco 3.14.0"; null in older runs
 * @param approximation what that engine only approximates in this task; empty if nothing, null in older runs
 * @param tags by the names that MLflow has for them; null in older runs
 */
public record Manifest(
        int formatVersion,
        String startedAt,
        List<String> commandLine,
        long seed,
        Map<String, String> versions,
        String system,
        int cores,
        String device,
        @Nullable GitCommit commit,
        @Nullable List<String> jvmFlags,
        @Nullable Long memoryMb,
        @Nullable String engine,
        @Nullable String approximation,
        @Nullable Map<String, String> tags) {

    /** Raised when a reader of the former format could no longer read the folder. */
    public static final int FORMAT_VERSION = 1;

    /** Of this process, now. */
    public static Manifest ofThisProcess(List<String> commandLine, long seed, String device, Instant startedAt) {
        GitCommit commit = GitCommit.ofThisProgram().orElse(null);
        return new Manifest(
                FORMAT_VERSION,
                startedAt.toString(),
                List.copyOf(commandLine),
                seed,
                Versions.all(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                device,
                commit,
                List.copyOf(ManagementFactory.getRuntimeMXBean().getInputArguments()),
                installedMb(),
                null,
                null,
                tags(commit));
    }

    private static long installedMb() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }

    private static Map<String, String> tags(@Nullable GitCommit commit) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("mlflow.source.type", "LOCAL");
        tags.put("mlflow.source.name", "safedreamer");
        tags.put("mlflow.user", System.getProperty("user.name"));
        if (commit != null) {
            tags.put("mlflow.source.git.commit", commit.hash());
        }
        return tags;
    }

    /** With the name that a run has by its folder, and the sweep that it belongs to. */
    public Manifest named(Path folder, @Nullable String sweep) {
        Map<String, String> named = new LinkedHashMap<>(tags == null ? Map.of() : tags);
        named.put(
                "mlflow.runName",
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
        if (sweep != null) {
            named.put("mlflow.parentRunId", sweep);
        }
        return with(engine, approximation, named);
    }

    /** With what moves the agent, and what of that is an approximation; empty if nothing. */
    public Manifest movedBy(String with, String approximately) {
        return with(with, approximately, tags);
    }

    private Manifest with(
            @Nullable String otherEngine,
            @Nullable String otherApproximation,
            @Nullable Map<String, String> otherTags) {
        return new Manifest(
                formatVersion,
                startedAt,
                commandLine,
                seed,
                versions,
                system,
                cores,
                device,
                commit,
                jvmFlags,
                memoryMb,
                otherEngine,
                otherApproximation,
                otherTags);
    }
}
