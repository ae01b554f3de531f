package safedreamer.environment.safetygym;

import safedreamer.environment.ObservationLayout;

/** What an agent sees of a task. */
public sealed interface TaskObservation permits CoordinateObservation, LidarObservation {

    ObservationLayout layout();

    /**
     * Writes what is seen now; allocates nothing.
     *
     * @param into {@code [O]}
     */
    void write(double[] into);
}
