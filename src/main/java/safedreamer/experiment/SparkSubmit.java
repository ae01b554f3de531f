package safedreamer.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safedreamer.settings.UserError;

/**
 * Starts Spark's driver from an installation of Spark: its {@code bin/spark-submit}, or the class behind it where there
 * are only jars.
 *
 * @param home of Spark; its jars are in "jars"
 * @param master "spark://host:7077", "yarn", "k8s://...", "local[2,4]"
 * @param conf "key=value", as spark-submit takes them
 */
public record SparkSubmit(Path home, String master, List<String> conf) implements SparkDriver {

    /** Less is refused. */
    private static final String HEAP = "-Xmx512m";

    /**
     * @param log for what Spark says of itself
     * @throws UserError if there is no Spark, or this program was built without its driver
     */
    @Override
    public Process start(Sweep sweep, Path log) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("--master", master, "--deploy-mode", "client", "--name", "sweep " + sweep.name()));
        conf.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.addAll(List.of(
                "--class", SparkDriverJar.MAIN, SparkDriverJar.in(sweep.out()).toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SPARK_HOME", home.toString());
        return builder.start();
    }

    private List<String> program() {
        Path script = home.resolve("bin").resolve("spark-submit");
        if (Files.isExecutable(script)) {
            return List.of(script.toString());
        }
        if (!Files.isDirectory(home.resolve("jars"))) {
            throw new UserError("there is no Spark in " + home
                    + ": give the folder of an installation (with jars/ in it) with --spark-home or SPARK_HOME");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                home.resolve("jars").resolve("*").toString(),
                "org.apache.spark.deploy.SparkSubmit");
    }
}
