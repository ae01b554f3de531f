package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.environment.TimeStep;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanTrace;

/** Sums of the running episode. */
final class EpisodeTally {

    private final int episode;
    private final Phase phase;
    private final long startNanos;
    private double episodeReturn;
    private double cost;
    private int length;
    private int goals;
    private int searches;
    private int returnBranch;

    /**
     * What cannot be had again by going through the episode's steps.
     *
     * @param episode counted from 1
     * @param searches made in it
     * @param returnBranch searches whose last iteration ranked by return
     * @param nanos that it has taken so far
     */
    record State(int episode, int searches, int returnBranch, long nanos) {}

    /** @param episode counted from 1 */
    EpisodeTally(int episode, Phase phase) {
        this(new State(episode, 0, 0, 0), phase);
    }

    /** Goes on; the steps made so far are still to be added. */
    EpisodeTally(State saved, Phase phase) {
        this.episode = saved.episode();
        this.phase = phase;
        searches = saved.searches();
        returnBranch = saved.returnBranch();
        startNanos = System.nanoTime() - saved.nanos();
    }

    State state() {
        return new State(episode, searches, returnBranch, System.nanoTime() - startNanos);
    }

    void add(TimeStep step) {
        episodeReturn += step.reward();
        cost += step.cost();
        goals += step.goalsReached();
        length++;
    }

    void add(PlanTrace trace) {
        searches++;
        if (trace.last().branch() == Branch.MAXIMISE_RETURN) {
            returnBranch++;
        }
    }

    int episode() {
        return episode;
    }

    Phase phase() {
        return phase;
    }

    int length() {
        return length;
    }

    double cost() {
        return cost;
    }

    /** @param penalty λ_p from here on; null where there is none */
    EpisodeRecord finish(long decision, long updates, @Nullable PenaltyTerms penalty) {
        double minutes = (System.nanoTime() - startNanos) / 60e9;
        double share = searches > 0 ? (double) returnBranch / searches : Double.NaN;
        return new EpisodeRecord(
                episode,
                decision,
                updates,
                phase,
                episodeReturn,
                cost,
                length,
                goals,
                share,
                length / minutes,
                penalty);
    }
}
