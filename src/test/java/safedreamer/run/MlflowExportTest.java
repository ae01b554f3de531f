package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/** A run is copied to a server that knows MLflow's calls and keeps its limits. */
class MlflowExportTest {

    private static final int UPDATES = 700;
    private static final String API = "/api/2.0/mlflow/";

    @TempDir
    private Path folder;

    private final List<String> calls = new ArrayList<>();
    private final List<JsonNode> batches = new ArrayList<>();
    private HttpServer server;
    private JsonNode created;
    private JsonNode updated;
    private boolean known;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(API, this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestURI().toString().substring(API.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode request = body.isEmpty() ? null : JsonText.parse(body, "request");
        calls.add(exchange.getRequestMethod() + " " + call);
        String path = call.replaceFirst("\\?.*", "");
        switch (path) {
            case "experiments/get-by-name" ->
                respond(
                        exchange,
                        known ? 200 : 404,
                        known
                                ? "{\"experiment\": {\"experiment_id\": \"12\"}}"
                                : "{\"error_code\": \"RESOURCE_DOES_NOT_EXIST\"}");
            case "experiments/create" -> respond(exchange, 200, "{\"experiment_id\": \"13\"}");
            case "runs/create" -> {
                created = request;
                respond(exchange, 200, "{\"run\": {\"info\": {\"run_id\": \"abc\"}}}");
            }
            case "runs/log-batch" -> {
                batches.add(request);
                int metrics = request.path("metrics").size();
                int parameters = request.path("params").size();
                boolean tooMany = metrics > 1000 || parameters > 100 || body.length() > 1_000_000;
                respond(
                        exchange,
                        tooMany ? 400 : 200,
                        tooMany ? "{\"error_code\": \"INVALID_PARAMETER_VALUE\", \"message\": \"too many\"}" : "{}");
            }
            case "runs/update" -> {
                updated = request;
                respond(exchange, 200, "{}");
            }
            default -> respond(exchange, 404, "");
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
    }

    /** 700 updates of two numbers, two episodes, 150 settings. */
    private RunDirectory run() throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = 0; i < 149; i++) {
            settings.put("setting" + i, i);
        }
        settings.put("planner", Map.of("costLimit", 2.5));
        Manifest manifest = Manifest.ofThisProcess(List.of(), 5, "cpu", Instant.parse("2026-01-02T03:04:05Z"))
                .named(folder.resolve("run-5"), "a sweep");
        RunDirectory run = RunDirectory.create(
                folder.resolve("run-5"), JsonText.indented(Map.of("formatVersion", 1, "settings", settings)), manifest);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < UPDATES; i++) {
            log.append("{\"update\":" + i + ",\"decision\":" + 2 * i + ",\"model/total\":" + (i == 3 ? "null" : i / 4.0)
                    + "}\n");
        }
        Files.writeString(run.metrics(), log + "{\"torn\":");
        Files.writeString(
                run.episodes(),
                "{\"episode\":1,\"decision\":30,\"phase\":\"ACTING\",\"cost\":3}\n"
                        + "{\"episode\":2,\"decision\":60,\"phase\":\"ACTING\",\"cost\":0}\n");
        RunStatus.now("FAILED", 60, 100, "it broke").write(run.status());
        return run;
    }

    @Test
    void everythingArrivesInBatchesThatAreNotTooLarge() throws IOException, InterruptedException {
        assertThat(MlflowExport.copy(run(), address(), "cost limits")).isEqualTo("abc");

        assertThat(calls)
                .startsWith(
                        "GET experiments/get-by-name?experiment_name=cost+limits",
                        "POST experiments/create",
                        "POST runs/create",
                        "POST runs/log-batch")
                .endsWith("POST runs/update");
        assertThat(created.path("experiment_id").asString()).isEqualTo("13");
        assertThat(created.path("run_name").asString()).isEqualTo("run-5");
        assertThat(created.path("start_time").asLong())
                .isEqualTo(Instant.parse("2026-01-02T03:04:05Z").toEpochMilli());
        assertThat(created.path("tags").toString())
                .contains("mlflow.source.name", "safedreamer.version.java")
                .doesNotContain("mlflow.parentRunId");
        assertThat(batches.stream().map(batch -> batch.path("params").size())).startsWith(100, 50);
        // Of 700 updates one has no loss; each episode has a number, a cost.
        assertThat(batches.stream()
                        .mapToInt(batch -> batch.path("metrics").size())
                        .sum())
                .isEqualTo(2 * UPDATES - 1 + 2 * 2);
        JsonNode last = batches.get(batches.size() - 1).path("metrics");
        JsonNode cost = last.path(last.size() - 3);
        assertThat(cost.path("key").asString()).isEqualTo("episode/cost");
        assertThat(cost.path("value").asDouble()).isEqualTo(3);
        assertThat(cost.path("step").asLong()).isEqualTo(30);
        assertThat(updated.path("status").asString()).isEqualTo("FAILED");
        assertThat(updated.path("run_id").asString()).isEqualTo("abc");
    }

    @Test
    void anExperimentThatIsThereIsTaken() throws IOException, InterruptedException {
        known = true;
        MlflowExport.copy(run(), address(), "limits");
        assertThat(created.path("experiment_id").asString()).isEqualTo("12");
        assertThat(calls).doesNotContain("POST experiments/create");
    }

    @Test
    void aServerThatIsNoneIsNamed() throws IOException {
        RunDirectory run = run();
        URI nobody = address();
        server.stop(0);
        assertThatThrownBy(() -> MlflowExport.copy(run, nobody, "limits"))
                .isInstanceOf(UserError.class)
                .hasMessage("cannot reach " + nobody + ": is MLflow's tracking server there?");
    }

    @Test
    void aRefusalIsQuoted() throws IOException {
        RunDirectory run = run();
        server.removeContext(API);
        server.createContext("/", exchange -> respond(exchange, 403, "{\"message\": \"no such user\"}"));
        URI address = address();
        assertThatThrownBy(() -> MlflowExport.copy(run, address, "limits"))
                .isInstanceOf(UserError.class)
                .hasMessage(address + " answers 403 to experiments/get-by-name: no such user");
    }
}
