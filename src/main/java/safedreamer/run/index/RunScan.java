package safedreamer.run.index;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.run.RunTags;
import safedreamer.run.index.RunFacts.Curve;
import tools.jackson.databind.JsonNode;

/** Reads a run's folder for the index. Of long logs only some lines are made sense of. */
public final class RunScan {

    private static final int RECENT = 10;
    private static final int POINTS = 256;
    private static final String DECISION = "decision";
    private static final List<String> LOSSES = List.of("model/total");

    private final RunDirectory run;
    private final Map<String, String> parameters;
    private final Map<String, Curve> curves = new LinkedHashMap<>();

    private RunScan(RunDirectory run, Map<String, String> defaults) {
        this.run = run;
        parameters = new LinkedHashMap<>(defaults);
    }

    /**
     * @param root the indexed folder
     * @param path of the run
     * @param defaults of settings that its file may not know, by key
     * @throws safedreamer.settings.UserError if it is no run, or damaged
     */
    public static RunFacts of(Path root, Path path, Map<String, String> defaults) {
        return new RunScan(RunDirectory.open(path), defaults).read(root);
    }

    private RunFacts read(Path root) {
        JsonNode manifest = JsonText.tree(run.manifest());
        flatten("", JsonText.tree(run.config()).path("settings"), parameters);
        List<JsonNode> episodes = lines(run.episodes(), Long.MAX_VALUE);
        List<JsonNode> acting = episodes.stream()
                .filter(episode -> !episode.path("phase").asString("").equals("EXPLORING"))
                .toList();
        means(RunFacts.RETURN, acting, "episodeReturn");
        means(RunFacts.COST, acting, "cost");
        long rows = 0;
        long decisions = last(episodes);
        if (Files.exists(run.metrics())) {
            LineSampler.Sample sample = LineSampler.of(run.metrics(), POINTS);
            rows = sample.lines();
            List<JsonNode> some = linesAt(run.metrics(), sample.starts());
            LOSSES.forEach(name -> curve(name, some, name));
            decisions = Math.max(decisions, last(some));
        }
        RunStatus status = RunStatus.read(run.status()).orElse(null);
        if (status != null) {
            decisions = Math.max(decisions, status.decision());
        }
        return new RunFacts(
                root.relativize(run.path()),
                0,
                status == null ? "UNKNOWN" : status.presentState(),
                manifest.path("startedAt").asString(""),
                decisions,
                episodes.size(),
                rows,
                recent(acting, episode -> episode.path("episodeReturn").asDouble(Double.NaN)),
                recent(acting, episode -> episode.path("cost").asDouble(Double.NaN)),
                parameters,
                RunTags.read(run.tags()).tags(),
                curves);
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

    private static long last(List<JsonNode> lines) {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).path(DECISION).asLong(0);
    }

    private static double recent(List<JsonNode> acting, ToDoubleFunction<JsonNode> quantity) {
        return acting.subList(Math.max(0, acting.size() - RECENT), acting.size()).stream()
                .mapToDouble(quantity)
                .average()
                .orElse(Double.NaN);
    }

    /** Of each episode with the nine before it, so that thinning loses none of them. */
    private void means(String name, List<JsonNode> acting, String field) {
        double[] means = new double[acting.size()];
        double[] decisions = new double[acting.size()];
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += acting.get(i).path(field).asDouble(0);
            sum -= i < RECENT ? 0 : acting.get(i - RECENT).path(field).asDouble(0);
            means[i] = sum / Math.min(i + 1, RECENT);
            decisions[i] = acting.get(i).path(DECISION).asDouble(0);
        }
        int last = means.length - 1;
        int stride = Math.max(1, Math.ceilDiv(means.length, POINTS));
        // Counted from the end, so that the newest is always among them.
        int[] kept = IntStream.range(0, means.length)
                .filter(i -> (last - i) % stride == 0)
                .toArray();
        curves.put(
                name,
                new Curve(
                        IntStream.of(kept).mapToDouble(i -> decisions[i]).toArray(),
                        IntStream.of(kept).mapToDouble(i -> means[i]).toArray()));
    }

    private void curve(String name, List<JsonNode> lines, String field) {
        int stride = Math.max(1, Math.ceilDiv(lines.size(), POINTS));
        List<JsonNode> some = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += stride) {
            if (lines.get(i).path(field).isNumber()) {
                some.add(lines.get(i));
            }
        }
        curves.put(
                name,
                new Curve(
                        some.stream()
                                .mapToDouble(line -> line.path(DECISION).asDouble(0))
                                .toArray(),
                        some.stream()
                                .mapToDouble(line -> line.path(field).asDouble(0))
                                .toArray()));
    }

    /** The whole lines of a log; none if it is absent. */
    private static List<JsonNode> lines(Path log, long most) {
        List<JsonNode> lines = new ArrayList<>();
        if (!Files.exists(log)) {
            return lines;
        }
        try {
            String text = Files.readString(log);
            int start = 0;
            for (int end = text.indexOf('\n'); end >= 0 && lines.size() < most; end = text.indexOf('\n', start)) {
                lines.add(JsonText.parse(text.substring(start, end), log.toString()));
                start = end + 1;
            }
            return lines;
        } catch (IOException e) {
            throw FileProblem.of("read", log, e);
        }
    }

    private static List<JsonNode> linesAt(Path log, List<Long> starts) {
        List<JsonNode> lines = new ArrayList<>();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            for (long start : starts) {
                lines.add(JsonText.parse(lineAt(file, start), log.toString()));
            }
            return lines;
        } catch (IOException e) {
            throw FileProblem.of("read", log, e);
        }
    }

    private static String lineAt(RandomAccessFile file, long start) throws IOException {
        byte[] bytes = new byte[1 << 11];
        file.seek(start);
        int length = 0;
        while (true) {
            int n = file.read(bytes, length, bytes.length - length);
            for (int i = length; i < length + n; i++) {
                if (bytes[i] == '\n') {
                    return new String(bytes, 0, i, StandardCharsets.UTF_8);
                }
            }
            if (n <= 0) {
                return new String(bytes, 0, length, StandardCharsets.UTF_8);
            }
            length += n;
            if (length == bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, 2 * length);
            }
        }
    }

    /** Changes whenever a file that the index reads does: their sizes and times. */
    static String stamp(Path path) {
        RunDirectory run = RunDirectory.at(path);
        StringBuilder stamp = new StringBuilder();
        for (Path file :
                List.of(run.manifest(), run.config(), run.episodes(), run.metrics(), run.status(), run.tags())) {
            stamp.append(stampOf(file)).append(';');
        }
        return stamp.toString();
    }

    private static @Nullable String stampOf(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "";
        }
    }
}
