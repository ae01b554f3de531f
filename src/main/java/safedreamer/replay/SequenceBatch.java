package safedreamer.replay;

/**
 * B windows of T consecutive steps, time-major, ready to become tensors.
 *
 * <p>A model starts each window from its initial state: at the first step {@code isFirst} is 1 and the previous action
 * is zero, wherever in its episode the window begins.
 *
 * @param batchSize B
 * @param length T
 * @param observationSize O
 * @param actionSize A
 * @param observations {@code [T][B][O]}
 * @param previousActions {@code [T][B][A]} the action that led into the step
 * @param rewards {@code [T][B]} received on arriving at the step; 0 at an episode's first
 * @param costs {@code [T][B]} likewise
 * @param isFirst {@code [T][B]} 1 at each window's first step, else 0
 * @param isTerminal {@code [T][B]} 1 where the world ended at the step, else 0; a time limit is no end
 */
public record SequenceBatch(
        int batchSize,
        int length,
        int observationSize,
        int actionSize,
        float[] observations,
        float[] previousActions,
        float[] rewards,
        float[] costs,
        float[] isFirst,
        float[] isTerminal) {

    /** An empty batch, to be filled. */
    static SequenceBatch allocate(int batchSize, int length, int observationSize, int actionSize) {
        int steps = Math.multiplyExact(batchSize, length);
        return new SequenceBatch(
                batchSize,
                length,
                observationSize,
                actionSize,
                new float[Math.multiplyExact(steps, observationSize)],
                new float[Math.multiplyExact(steps, actionSize)],
                new float[steps],
                new float[steps],
                new float[steps],
                new float[steps]);
    }

    /** T·B. */
    public int rows() {
        return length * batchSize;
    }

    /** {@code [T][B]} 0 where the world ended at the step, else 1. */
    public float[] goesOn() {
        float[] goesOn = new float[isTerminal.length];
        for (int i = 0; i < goesOn.length; i++) {
            goesOn[i] = 1 - isTerminal[i];
        }
        return goesOn;
    }

    /** A copy of windows from..to-1 alone. */
    public SequenceBatch windows(int from, int to) {
        return new SequenceBatch(
                to - from,
                length,
                observationSize,
                actionSize,
                windows(observations, observationSize, from, to),
                windows(previousActions, actionSize, from, to),
                windows(rewards, 1, from, to),
                windows(costs, 1, from, to),
                windows(isFirst, 1, from, to),
                windows(isTerminal, 1, from, to));
    }

    /** Of other values {@code [T][B][width]} those of windows from..to-1. */
    public float[] windows(float[] values, int width, int from, int to) {
        int wanted = (to - from) * width;
        float[] part = new float[length * wanted];
        for (int t = 0; t < length; t++) {
            System.arraycopy(values, index(t, from) * width, part, t * wanted, wanted);
        }
        return part;
    }

    /** Where window b's step t stands in a {@code [T][B]} array. */
    public int index(int t, int b) {
        return t * batchSize + b;
    }
}
