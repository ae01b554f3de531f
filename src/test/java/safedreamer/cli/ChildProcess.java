package safedreamer.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safedreamer.Main;

/** The program in a process of its own, with no jar of JavaFX on its class path. */
final class ChildProcess {

    private static final List<String> WINDOWING = List.of("openjfx", "controlsfx", "fair-acc", "kordamp", "testfx");
    private static final int SECONDS = 240;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param folder for what it prints */
    static ChildProcess start(Path folder, String... args) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        return start(out, err, Map.of(), command(args));
    }

    /** Starts the program, with more in its environment. */
    static ChildProcess start(Path folder, Map<String, String> environment, String... args) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        return start(out, err, environment, command(args));
    }

    /**
     * Starts the program so that {@link #interrupt} reaches it even if this process was started to ignore Ctrl-C, as a
     * script's background job is: children inherit that, and Java then ignores it too.
     */
    static ChildProcess startInterruptible(Path folder, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        ChildProcess probe = startOther(
                folder, Stream.concat(command.stream(), Stream.of("true")).toList());
        if (probe.await() != 0) {
            // Not GNU's env; elsewhere builds are seldom started by scripts.
            command.clear();
        }
        command.addAll(command(args));
        return startOther(folder, environment, command);
    }

    /** Starts a command of the system. */
    static ChildProcess startOther(Path folder, List<String> command) throws IOException {
        return startOther(folder, Map.of(), command);
    }

    /** Starts a command of the system, with more in its environment. */
    static ChildProcess startOther(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        return start(
                Files.createTempFile(folder, "out", ".txt"),
                Files.createTempFile(folder, "err", ".txt"),
                environment,
                command);
    }

    private static ChildProcess start(Path out, Path err, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ChildProcess(process, out, err);
    }

    /** The program's, with its arguments. */
    static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(Arrays.asList(args));
        return command;
    }

    /** Ends it as a power cut would, without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> WINDOWING.stream().noneMatch(entry::contains))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; returns the exit status. */
    int await() throws InterruptedException {
        return await(SECONDS);
    }

    int await(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("The process did not end within " + seconds + " s.");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }
}
