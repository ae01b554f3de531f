package safedreamer.decision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import safedreamer.agent.AgentWeights;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.FormatVersion;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;
import safedreamer.training.RunSettings;
import tools.jackson.core.JacksonException;

/**
 * One decision with all that it takes to plan it again elsewhere, in one zip file: decision.json (the run's settings, the
 * decision with its search) and weights/NAME.f32 (little-endian floats, one file a set).
 *
 * @param settings of the run
 * @param decision with its search, if that was kept
 * @param weights to plan it again with
 */
public record DecisionBundle(RunSettings settings, KeptDecision decision, AgentWeights weights) {

    private static final int FORMAT_VERSION = 1;
    private static final String DECISION = "decision.json";
    private static final String WEIGHTS = "weights/";
    private static final String SUFFIX = ".f32";

    /** decision.json. */
    private record Content(int formatVersion, Map<String, Object> settings, long updates, KeptDecision decision) {}

    /** Whether a file looks like a bundle, and not like a run's folder. */
    public static boolean isBundle(Path path) {
        return Files.isRegularFile(path);
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) {
        Content content = new Content(
                FORMAT_VERSION, ParameterTable.of(RunSettings.class).toMap(settings), weights.updates(), decision);
        AtomicFiles.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry(DECISION));
            DecisionJson.write(content, zip);
            zip.closeEntry();
            for (Map.Entry<String, float[]> set : weights.values().entrySet()) {
                zip.putNextEntry(new ZipEntry(WEIGHTS + set.getKey() + SUFFIX));
                zip.write(DecisionJson.bytes(set.getValue()));
                zip.closeEntry();
            }
            // The file is forced to disk and closed by who opened it.
            zip.finish();
        });
    }

    /** @throws UserError if there is no such file, it is no bundle, damaged, or of a later format */
    public static DecisionBundle read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(DECISION);
            if (entry == null) {
                throw new UserError(file + " is not a decision's bundle: it holds no " + DECISION);
            }
            Content content;
            try (InputStream in = zip.getInputStream(entry)) {
                content = DecisionJson.read(in, Content.class);
            }
            FormatVersion.require(file, content.formatVersion(), FORMAT_VERSION);
            return new DecisionBundle(
                    ParameterTable.of(RunSettings.class).fromMap(content.settings()),
                    content.decision(),
                    new AgentWeights(weights(zip), content.updates()));
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        } catch (JacksonException e) {
            throw new UserError(
                    file + " cannot be understood: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private static Map<String, float[]> weights(ZipFile zip) throws IOException {
        Map<String, float[]> sets = new LinkedHashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith(WEIGHTS) && name.endsWith(SUFFIX)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    sets.put(
                            name.substring(WEIGHTS.length(), name.length() - SUFFIX.length()),
                            DecisionJson.floats(in.readAllBytes()));
                }
            }
        }
        return sets;
    }
}
