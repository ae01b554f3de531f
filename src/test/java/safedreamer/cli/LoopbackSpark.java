package safedreamer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apache Spark on this machine alone: a master and two workers of one core each, all on 127.0.0.1. */
final class LoopbackSpark implements AutoCloseable {

    /** What the build with {@code -Pspark} makes: a folder with jars in it. */
    static final Path HOME = Path.of("target", "spark").toAbsolutePath();

    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 600;

    private final Daemons daemons;
    private final List<Process> workers = new ArrayList<>();
    private final int port;

    private LoopbackSpark(Path folder) throws IOException {
        daemons = new Daemons(folder, environment());
        port = Daemons.freePort();
    }

    static boolean isBuilt() {
        return Files.isDirectory(HOME.resolve("jars"))
                && LoopbackSpark.class.getResource("/safedreamer/spark/SweepLauncher.class") != null;
    }

    /** @param folder for logs and the workers' files */
    static LoopbackSpark start(Path folder) throws IOException, InterruptedException {
        LoopbackSpark spark = new LoopbackSpark(folder);
        spark.startDaemons(folder);
        return spark;
    }

    private void startDaemons(Path folder) throws IOException, InterruptedException {
        daemons.start(
                "master",
                java(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        HOST,
                        "--port",
                        Integer.toString(port),
                        "--webui-port",
                        "0"));
        daemons.await("master", "I have been elected leader", PATIENCE_SECONDS);
        for (int worker = 1; worker <= 2; worker++) {
            String name = "worker-" + worker;
            workers.add(daemons.start(
                    name,
                    java(
                            "org.apache.spark.deploy.worker.Worker",
                            "--host",
                            HOST,
                            "--port",
                            "0",
                            "--webui-port",
                            "0",
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            "--work-dir",
                            folder.resolve(name).toString(),
                            master())));
        }
        daemons.await("worker-1", "Successfully registered with master", PATIENCE_SECONDS);
        daemons.await("worker-2", "Successfully registered with master", PATIENCE_SECONDS);
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // A busy machine is no lost one.
                "-Dspark.worker.timeout=600",
                "-cp",
                HOME.resolve("jars").resolve("*").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** For workers, and for who submits to them. */
    static Map<String, String> environment() {
        // The workers tell by it which executors to start; there is no bin/ with scripts that would set it.
        return Map.of("SPARK_HOME", HOME.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", HOST);
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** The options with which {@code sweep} runs here. */
    List<String> options() {
        return List.of(
                "--on",
                "spark",
                "--master",
                master(),
                "--spark-home",
                HOME.toString(),
                "--spark-conf",
                "spark.executor.memory=512m",
                "--spark-conf",
                "spark.network.timeout=600s",
                "--spark-conf",
                "spark.driver.host=" + HOST,
                "--spark-conf",
                "spark.driver.bindAddress=" + HOST);
    }

    /** Kills the worker that a process is a descendant of, as a power cut would; false if none is its ancestor. */
    boolean killWorkerOf(long pid) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        while (process != null) {
            for (Process worker : workers) {
                if (worker.pid() == process.pid()) {
                    worker.destroyForcibly().waitFor();
                    return true;
                }
            }
            process = process.parent().orElse(null);
        }
        return false;
    }

    @Override
    public void close() {
        daemons.close();
    }
}
