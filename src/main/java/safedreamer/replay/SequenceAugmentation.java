package safedreamer.replay;

import java.util.random.RandomGenerator;

/** Varies replayed windows in ways that change neither reward nor cost. */
public interface SequenceAugmentation {

    /** Changes observations and previous actions of the batch in place; each window as a whole, all its steps alike. */
    void apply(SequenceBatch batch, RandomGenerator rng);
}
