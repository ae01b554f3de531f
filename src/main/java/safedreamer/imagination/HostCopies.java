package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the numbers of futures go from the program's memory to the device and come back, and how often. The planner ranks
 * futures in Java, so each iteration of a search must hand actions over and take returns back: once each for every block of
 * candidates, all numbers of a block together. On a GPU a batch is one block. Any thread may copy.
 */
final class HostCopies {

    private final NDManager manager;
    private final AtomicInteger up = new AtomicInteger();
    private final AtomicInteger down = new AtomicInteger();

    HostCopies(NDManager manager) {
        this.manager = manager;
    }

    /** Copies numbers to the device. */
    NDArray up(float[] numbers, Shape shape) {
        up.incrementAndGet();
        return manager.create(numbers, shape);
    }

    /** Copies numbers back; waits for all that they depend on. */
    float[] down(NDArray array) {
        down.incrementAndGet();
        return array.toFloatArray();
    }

    /** How many copies went to the device so far. */
    int uploads() {
        return up.get();
    }

    /** How many came back. */
    int downloads() {
        return down.get();
    }
}
