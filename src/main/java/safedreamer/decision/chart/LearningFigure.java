package safedreamer.decision.chart;

import java.util.List;
import java.util.Map;
import safedreamer.figure.Chart;
import safedreamer.figure.LearningCurves;
import safedreamer.figure.LearningRun;
import safedreamer.figure.Palette;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;

/** How runs learned: return and cost of each episode over the decisions made, with the limit b. */
public final class LearningFigure {

    private LearningFigure() {}

    /** Of one run. */
    public static Chart of(List<EpisodeRecord> episodes, double costLimit, Palette palette, ChartOrigin origin) {
        return LearningCurves.chart(
                "Learning, " + origin.place(),
                List.of(run(origin.run(), episodes, costLimit)),
                palette,
                origin.metadata(null));
    }

    /** Of several runs, laid over each other. */
    public static Chart of(String title, List<LearningRun> runs, Palette palette, Map<String, String> metadata) {
        return LearningCurves.chart(title, runs, palette, metadata);
    }

    /**
     * A run as it is drawn.
     *
     * @param label that tells it from others
     * @param episodes finished, in order
     * @param costLimit b, in cost per episode
     */
    public static LearningRun run(String label, List<EpisodeRecord> episodes, double costLimit) {
        int n = episodes.size();
        double[] decisions = new double[n];
        double[] returns = new double[n];
        double[] costs = new double[n];
        double[] lengths = new double[n];
        boolean[] exploring = new boolean[n];
        for (int i = 0; i < n; i++) {
            EpisodeRecord episode = episodes.get(i);
            decisions[i] = episode.decision();
            returns[i] = episode.episodeReturn();
            costs[i] = episode.cost();
            lengths[i] = episode.length();
            exploring[i] = episode.phase() == Phase.EXPLORING;
        }
        return new LearningRun(label, decisions, returns, costs, lengths, exploring, costLimit);
    }
}
