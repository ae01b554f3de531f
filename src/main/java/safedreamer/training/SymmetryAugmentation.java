package safedreamer.training;

import java.util.random.RandomGenerator;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationSymmetry;
import safedreamer.replay.SequenceBatch;

/** Mirrors, turns and renames each window of a batch by a symmetry of its own, which changes neither reward nor cost. */
final class SymmetryAugmentation {

    private final ObservationSymmetry symmetry;

    SymmetryAugmentation(EnvironmentSpec spec) {
        symmetry = new ObservationSymmetry(spec);
    }

    /** Changes observations and previous actions in place; each window as a whole, all its steps alike. */
    void apply(SequenceBatch batch, RandomGenerator random) {
        float[] observations = batch.observations();
        float[] actions = batch.previousActions();
        for (int b = 0; b < batch.batchSize(); b++) {
            symmetry.draw(random);
            for (int t = 0; t < batch.length(); t++) {
                int row = batch.index(t, b);
                int at = row * batch.observationSize();
                symmetry.transformObservations(observations, at, observations, at, 1);
                int action = row * batch.actionSize();
                symmetry.transformActions(actions, action, actions, action, 1);
            }
        }
    }
}
