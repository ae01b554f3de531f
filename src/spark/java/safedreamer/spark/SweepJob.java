package safedreamer.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be done.
 *
 * <pre>
 * {"formatVersion": 1, "folder": "/work", "attempts": 4, "environment": {"MUJOCO_PATH": "/opt/mujoco"},
 *  "runs": [{"number": 0, "log": "/data/runs/spark-0.log", "command": ["java", "..."]}]}
 * </pre>
 *
 * @param folder where the commands are started, on every machine
 * @param attempts of one task, before Spark gives it up; a worker that is lost is none
 * @param environment of the commands, beside what the executor has
 */
record SweepJob(String folder, int attempts, Map<String, String> environment, List<Run> runs) {

    private static final int FORMAT_VERSION = 1;

    /**
     * One run.
     *
     * @param log the file that what the command says is added to
     */
    record Run(int number, String log, ArrayList<String> command) implements Serializable {}

    /** @throws IllegalArgumentException if it is none, or of another version */
    static SweepJob parse(String line) {
        JsonNode job;
        try {
            job = new ObjectMapper().readTree(line == null ? "" : line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is to be done is not JSON", e);
        }
        if (job.path("formatVersion").asInt(0) != FORMAT_VERSION) {
            throw new IllegalArgumentException("what is to be done has format version " + job.path("formatVersion")
                    + ", but this launcher reads " + FORMAT_VERSION + ": build both anew");
        }
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : job.path("runs")) {
            ArrayList<String> command = new ArrayList<>();
            run.path("command").forEach(word -> command.add(word.asText()));
            runs.add(new Run(run.path("number").asInt(), run.path("log").asText(), command));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        job.path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return new SweepJob(job.path("folder").asText(), job.path("attempts").asInt(1), environment, runs);
    }
}
