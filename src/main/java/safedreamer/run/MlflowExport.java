package safedreamer.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * Copies a run to MLflow: its settings as parameters, its logs as metrics over decisions, its manifest and words as tags.
 * Each copy is a run of its own there. What is not a number (MLflow's JSON has none) is left out; times are those of the
 * copy, for logs have none.
 */
public final class MlflowExport {

    /** MLflow refuses more in one request. */
    static final int MOST_METRICS = 1000;

    static final int MOST_PARAMETERS = 100;

    private static final String DECISION = "decision";
    private static final String PARENT = "mlflow.parentRunId";

    private final RunDirectory run;
    private final MlflowServer server;
    private final long now = System.currentTimeMillis();
    private final List<Map<String, Object>> waiting = new ArrayList<>();
    private String id = "";

    private MlflowExport(RunDirectory run, MlflowServer server) {
        this.run = run;
        this.server = server;
    }

    /**
     * @param address of the tracking server: "http://localhost:5000"
     * @param experiment's name; made if there is none
     * @return the run's number there
     * @throws UserError if the run cannot be read, or the server refuses it
     */
    public static String copy(RunDirectory run, URI address, String experiment) throws InterruptedException {
        try (MlflowServer server = new MlflowServer(address, System.getenv())) {
            return new MlflowExport(run, server).copy(experiment);
        }
    }

    private String copy(String experiment) throws InterruptedException {
        JsonNode manifest = JsonText.tree(run.manifest());
        long start = Instant.parse(manifest.path("startedAt").asString()).toEpochMilli();
        Map<String, String> tags = tags(manifest);
        String name = String.valueOf(run.path().toAbsolutePath().normalize().getFileName());
        id = server.createRun(server.experiment(experiment), tags.getOrDefault("mlflow.runName", name), start, tags);
        copyParameters();
        copyMetrics(run.metrics(), "");
        copyMetrics(run.episodes(), "episode/");
        flush();
        server.updateRun(id, status(), end());
        return id;
    }

    private Map<String, String> tags(JsonNode manifest) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> tag : manifest.path("tags").properties()) {
            // Ours names a sweep; theirs would be the number of a run.
            if (!tag.getKey().equals(PARENT)) {
                tags.put(tag.getKey(), tag.getValue().asString());
            }
        }
        manifest.path("versions")
                .properties()
                .forEach(version -> tags.put(
                        "safedreamer.version." + version.getKey(),
                        version.getValue().asString()));
        RunTags.read(run.tags()).tags().forEach(word -> tags.put("safedreamer.tag." + word, "true"));
        return tags;
    }

    private void copyParameters() throws InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        flatten("", JsonText.tree(run.config()).path("settings"), all);
        Map<String, String> some = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : all.entrySet()) {
            some.put(parameter.getKey(), parameter.getValue());
            if (some.size() == MOST_PARAMETERS) {
                server.logParameters(id, some);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            server.logParameters(id, some);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getValue().isObject()) {
                flatten(prefix + entry.getKey() + ".", entry.getValue(), into);
            } else {
                into.put(prefix + entry.getKey(), entry.getValue().asString());
            }
        }
    }

    private void copyMetrics(Path log, String prefix) throws InterruptedException {
        if (!Files.exists(log)) {
            return;
        }
        List<LogLine> lines = new ArrayList<>();
        LogLine.readAll(log, lines::add);
        for (LogLine line : lines) {
            long step = (long) line.number(DECISION);
            for (Map.Entry<String, Double> value : line.numbers().entrySet()) {
                if (Double.isFinite(value.getValue()) && !value.getKey().equals(DECISION)) {
                    add(prefix + value.getKey(), value.getValue(), step);
                }
            }
        }
    }

    private void add(String key, double value, long step) throws InterruptedException {
        waiting.add(Map.of("key", key, "value", value, "timestamp", now, "step", step));
        if (waiting.size() == MOST_METRICS) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        if (!waiting.isEmpty()) {
            server.logMetrics(id, waiting);
            waiting.clear();
        }
    }

    private String status() {
        String state = RunStatus.read(run.status()).map(RunStatus::presentState).orElse("FINISHED");
        return switch (state) {
            case "FINISHED" -> "FINISHED";
            case "FAILED" -> "FAILED";
            case "CLOSED", RunStatus.INTERRUPTED -> "KILLED";
            default -> "RUNNING";
        };
    }

    private long end() {
        return RunStatus.read(run.status())
                .map(status -> Instant.parse(status.heartbeat()).toEpochMilli())
                .orElse(now);
    }
}
