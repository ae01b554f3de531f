package safedreamer.training;

import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.imagination.NoiseStream;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;

/**
 * What updates learn from. Where a run has threads to spare and one update follows another with no decision between, the
 * second's batch is drawn beside the first: the same batch that it would have drawn in its turn. Used by the loop's thread,
 * which adds nothing to the replay from one such update to the next.
 */
final class Batches {

    private final LearningSettings learning;
    private final long seed;
    private final boolean threadsToSpare;
    private final SequenceReplay replay;
    private final @Nullable SymmetryAugmentation augmentation;
    private @Nullable CompletableFuture<SequenceBatch> next;

    /** @param replay that windows are drawn from */
    Batches(RunSettings settings, EnvironmentSpec environment, SequenceReplay replay) {
        learning = settings.learning();
        seed = settings.seed();
        threadsToSpare = settings.threads() > 1;
        this.replay = replay;
        augmentation = learning.augmentation() == Augmentation.SYMMETRY ? new SymmetryAugmentation(environment) : null;
    }

    /**
     * The batch of an update. The same settings, update and replay give the same.
     *
     * @param update how many were made before it
     * @param followed whether the next update comes before the next decision
     */
    SequenceBatch take(long update, boolean followed) {
        CompletableFuture<SequenceBatch> drawn = next;
        SequenceBatch batch = drawn == null ? draw(update) : drawn.join();
        next = followed && threadsToSpare ? CompletableFuture.supplyAsync(() -> draw(update + 1)) : null;
        return batch;
    }

    private SequenceBatch draw(long update) {
        RandomGenerator random = NoiseStream.of(seed, TrainingLoop.REPLAY, update);
        SequenceBatch batch = replay.sample(learning.batchSize(), learning.sequenceLength(), random);
        if (augmentation != null) {
            augmentation.apply(batch, random);
        }
        return batch;
    }
}
