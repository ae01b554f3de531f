package safedreamer.experiment;

import safedreamer.run.RunStatus;

/**
 * How far a sweep is, as the folders of its runs tell: the same whatever carries it out, and for who did not start it.
 *
 * @param runs of the sweep
 * @param done trained and evaluated, as far as it was asked for
 * @param training now; evaluations do not show here
 * @param failed ended by an error, and not begun anew
 * @param share of the work that is done, 0..1: of the decisions of training, or of the evaluations where nothing is
 *     trained
 */
public record SweepStanding(int runs, int done, int training, int failed, double share) {

    /** Now. Reads a small file for each run. */
    public static SweepStanding of(Sweep sweep) {
        int done = 0;
        int training = 0;
        int failed = 0;
        double share = 0;
        for (SweepRun run : sweep.runs()) {
            boolean isDone = SweepState.isDone(sweep, run);
            done += isDone ? 1 : 0;
            if (!sweep.trains()) {
                share += isDone ? 1 : 0;
                continue;
            }
            RunStatus status = SweepState.status(sweep, run).orElse(null);
            if (status != null) {
                share += Math.min(1, (double) status.decision() / sweep.decisions());
                training += status.isWorking() ? 1 : 0;
                failed += status.state().equals("FAILED") ? 1 : 0;
            }
        }
        return new SweepStanding(
                sweep.runs().size(),
                done,
                training,
                failed,
                share / sweep.runs().size());
    }
}
