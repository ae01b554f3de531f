package safedreamer.spark;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.resource.ResourceInformation;

/**
 * Carries out one run on a worker, in a process that ends with the executor. It finds out by itself where the run stands:
 * a second attempt goes on from the newest checkpoint of the first. Returns the exit status.
 */
final class TrainerTask implements Function<Integer, Integer> {

    private static final long serialVersionUID = 1L;
    private static final int KILLED = 128;
    private static final long FAREWELL_SECONDS = 60;

    private final SweepJob.Run run;
    private final String folder;
    private final HashMap<String, String> environment;

    TrainerTask(SweepJob.Run run, String folder, Map<String, String> environment) {
        this.run = run;
        this.folder = folder;
        this.environment = new HashMap<>(environment);
    }

    /** @throws IOException if the command cannot be started, or was killed: then Spark tries again elsewhere */
    @Override
    public Integer call(Integer number) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(run.command())
                .directory(new File(folder))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(run.log())));
        builder.environment().putAll(environment);
        ResourceInformation gpus = TaskContext.get().resourcesJMap().get("gpu");
        if (gpus != null) {
            builder.environment().put("CUDA_VISIBLE_DEVICES", String.join(",", gpus.addresses()));
        }
        Process process = builder.start();
        try {
            int status = process.waitFor();
            if (status > KILLED) {
                throw new IOException("run " + run.number() + " was killed by signal " + (status - KILLED));
            }
            return status;
        } finally {
            // A task that is cancelled lets the process save its work.
            process.getOutputStream().close();
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
