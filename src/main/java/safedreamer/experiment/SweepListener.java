package safedreamer.experiment;

/** Hears how a sweep gets on. Called by any thread. */
public interface SweepListener {

    /** @param command the program's arguments */
    void onStart(SweepRun run, Iterable<String> command);

    void onDone(SweepRun run);

    /**
     * A command ended with an error.
     *
     * @param why the last line that it said
     * @param again whether it will be tried again
     */
    void onError(SweepRun run, String why, boolean again);
}
