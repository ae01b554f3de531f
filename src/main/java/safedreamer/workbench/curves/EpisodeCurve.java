package safedreamer.workbench.curves;

import safedreamer.training.Phase;

/** One number of each episode: the raw values, exploring and acting apart, and the running mean of ten. */
final class EpisodeCurve {

    static final int MEAN_OF = 10;
    private static final int CAPACITY = 600;

    private final DecimatedSeries exploring = new DecimatedSeries(CAPACITY);
    private final DecimatedSeries acting = new DecimatedSeries(CAPACITY);
    private final DecimatedSeries mean = new DecimatedSeries(CAPACITY);
    private final RunningMean running = new RunningMean(MEAN_OF);

    void add(double decision, double value, Phase phase) {
        (phase == Phase.EXPLORING ? exploring : acting).add(decision, value);
        mean.add(decision, running.add(value));
    }

    void clear() {
        exploring.clear();
        acting.clear();
        mean.clear();
        running.clear();
    }

    DecimatedSeries exploring() {
        return exploring;
    }

    DecimatedSeries acting() {
        return acting;
    }

    DecimatedSeries mean() {
        return mean;
    }
}
