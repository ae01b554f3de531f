package safedreamer.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.LogLine;
import safedreamer.run.MetricsLog;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Phase;
import safedreamer.training.RunConfig;
import safedreamer.training.RunSettings;
import safedreamer.training.TrainingListener;

/**
 * Every decision of a run in a line of decisions.jsonl, about 250 bytes: of these none is ever given up. What it was
 * planned with is not repeated in each: config.json and overrides.json have it. Written by the session's thread.
 */
public final class SummaryLog implements TrainingListener, AutoCloseable {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private final MetricsLog log;

    private SummaryLog(MetricsLog log) {
        this.log = log;
    }

    /**
     * Goes on with what is there.
     *
     * @param last decision that is kept; what was logged after it will be made again, and is taken away
     */
    public static SummaryLog open(RunDirectory run, long last) {
        MetricsLog.keep(run.summaries(), line -> line.number("decision") <= last);
        return new SummaryLog(MetricsLog.open(run.summaries()));
    }

    @Override
    public void onDecision(DecisionRecord made) {
        DecisionSummary summary = DecisionSummary.of(made);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("decision", summary.decision());
        line.put("episode", summary.episode());
        line.put("step", summary.stepInEpisode());
        line.put("phase", summary.phase().name());
        Branch branch = summary.branch();
        if (branch != null) {
            line.put("branch", branch.name());
            line.put("safe", summary.safe());
            line.put("candidates", summary.candidates());
            line.put("expectedReturn", (double) summary.expectedReturn());
            line.put("expectedCost", (double) summary.expectedCost());
            line.put("leastCost", (double) summary.leastCost());
            line.put("episodeDecisions", summary.episodeDecisions());
        }
        line.put("reward", (double) summary.reward());
        line.put("cost", (double) summary.cost());
        line.put("x", (double) summary.x());
        line.put("y", (double) summary.y());
        line.put("updates", summary.updates());
        line.put("planMillis", (double) summary.planMillis());
        log.append(line);
    }

    @Override
    public void onCheckpoint(long decision) {
        log.force();
    }

    @Override
    public void close() {
        log.close();
    }

    /**
     * All decisions of a run, oldest first.
     *
     * @throws UserError if the run keeps none, or they cannot be read
     */
    public static List<DecisionSummary> read(RunDirectory run) {
        Path file = run.summaries();
        if (!Files.exists(file)) {
            throw new UserError(run.path() + " keeps no summaries of its decisions: it was made before they were kept");
        }
        Reader reader = new Reader(
                RunConfig.read(run.config()).settings(),
                Overrides.read(run.overrides()).events());
        LogLine.readAll(file, reader::add);
        return List.copyOf(reader.summaries);
    }

    private static final class Reader {

        private final List<DecisionSummary> summaries = new ArrayList<>();
        private final List<Overrides.Event> changes;
        private RunSettings settings;
        private int made;

        Reader(RunSettings settings, List<Overrides.Event> changes) {
            this.settings = settings;
            this.changes = changes;
        }

        void add(LogLine line) {
            long decision = (long) line.number("decision");
            while (made < changes.size() && changes.get(made).decision() <= decision) {
                for (Map.Entry<String, Object> change :
                        changes.get(made).settings().entrySet()) {
                    settings = TABLE.with(settings, change.getKey(), change.getValue());
                }
                made++;
            }
            summaries.add(summary(line, line.has("branch") ? settings.planner() : null));
        }

        private static DecisionSummary summary(LogLine line, @Nullable PlannerSettings searchedWith) {
            boolean searched = searchedWith != null;
            return new DecisionSummary(
                    (long) line.number("decision"),
                    (int) line.number("episode"),
                    (int) line.number("step"),
                    Phase.valueOf(line.text("phase")),
                    searched ? Branch.valueOf(line.text("branch")) : null,
                    searched ? (int) line.number("safe") : 0,
                    searched ? (int) line.number("candidates") : 0,
                    searched ? (float) line.number("expectedReturn") : Float.NaN,
                    searched ? (float) line.number("expectedCost") : Float.NaN,
                    searched ? (float) line.number("leastCost") : Float.NaN,
                    searchedWith,
                    searched ? (int) line.number("episodeDecisions") : 0,
                    (float) line.number("reward"),
                    (float) line.number("cost"),
                    (float) line.number("x"),
                    (float) line.number("y"),
                    (int) line.number("updates"),
                    (float) line.number("planMillis"));
        }
    }
}
