package safedreamer.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * A tracking server of MLflow, by version 2.0 of its REST interface. Who asks is told by the variables that MLflow's own
 * clients read: MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.
 */
final class MlflowServer implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final @Nullable String authorization;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();

    /** @param environment as {@link System#getenv()} */
    MlflowServer(URI address, Map<String, String> environment) {
        this.address = address;
        authorization = authorization(environment);
    }

    private static @Nullable String authorization(Map<String, String> environment) {
        String token = environment.get("MLFLOW_TRACKING_TOKEN");
        if (token != null) {
            return "Bearer " + token;
        }
        String user = environment.get("MLFLOW_TRACKING_USERNAME");
        if (user == null) {
            return null;
        }
        String both = user + ":" + environment.getOrDefault("MLFLOW_TRACKING_PASSWORD", "");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of an experiment, which is made if there is none of the name. */
    String experiment(String name) throws InterruptedException {
        String query = "experiments/get-by-name?experiment_name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        Optional<JsonNode> found = send(query, null);
        return found.isPresent()
                ? found.get().path("experiment").path("experiment_id").asString()
                : post("experiments/create", Map.of("name", name))
                        .path("experiment_id")
                        .asString();
    }

    /** Begins a run; returns its number. */
    String createRun(String experiment, String name, long startMillis, Map<String, String> tags)
            throws InterruptedException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("experiment_id", experiment);
        request.put("run_name", name);
        request.put("start_time", startMillis);
        request.put("tags", pairs(tags));
        return post("runs/create", request)
                .path("run")
                .path("info")
                .path("run_id")
                .asString();
    }

    void logParameters(String run, Map<String, String> some) throws InterruptedException {
        post("runs/log-batch", Map.of("run_id", run, "params", pairs(some)));
    }

    void logMetrics(String run, List<Map<String, Object>> some) throws InterruptedException {
        post("runs/log-batch", Map.of("run_id", run, "metrics", some));
    }

    /** @param status "RUNNING", "FINISHED", "FAILED" or "KILLED" */
    void updateRun(String run, String status, long endMillis) throws InterruptedException {
        post("runs/update", Map.of("run_id", run, "status", status, "end_time", endMillis));
    }

    private static List<Map<String, String>> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> Map.of("key", entry.getKey(), "value", entry.getValue()))
                .toList();
    }

    private JsonNode post(String call, Map<String, ?> body) throws InterruptedException {
        return send(call, JsonText.line(body))
                .orElseThrow(
                        () -> new UserError(address + " knows no " + call + ": is it a tracking server of MLflow?"));
    }

    /** Posts a body, or gets if there is none; empty where there is no such thing. */
    private Optional<JsonNode> send(String call, @Nullable String body) throws InterruptedException {
        String base = address.toString().replaceFirst("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/2.0/mlflow/" + call))
                .timeout(LONGEST_ANSWER);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new UserError(address + " answers " + answer.statusCode() + " to "
                        + call.replaceFirst("\\?.*", "") + ": " + message(answer.body()));
            }
            return Optional.of(JsonText.parse(answer.body(), address.toString()));
        } catch (IOException e) {
            throw new UserError("cannot reach " + address + ": is MLflow's tracking server there?", e);
        }
    }

    private static String message(String body) {
        String text = body;
        if (body.startsWith("{")) {
            text = JsonText.parse(body, "its answer").path("message").asString(body);
        }
        return text.lines().findFirst().orElse("it says nothing");
    }

    @Override
    public void close() {
        client.close();
    }
}
