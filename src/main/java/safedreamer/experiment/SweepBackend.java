package safedreamer.experiment;

/** What carries out the runs of a sweep. */
public interface SweepBackend {

    /**
     * Carries out what is left to do, and returns when no run goes on any more.
     *
     * @return whether all runs are done
     */
    boolean carryOut(Sweep sweep, SweepListener listener) throws InterruptedException;

    /** Stops the runs that go on, each with a checkpoint, and begins no other. Any thread may call it. */
    void cancel();
}
