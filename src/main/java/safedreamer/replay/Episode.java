package safedreamer.replay;

import java.util.Arrays;

/**
 * One episode of L decisions as L + 1 steps, in growing primitive arrays.
 *
 * <p>Step t holds the observation seen, the reward and cost that came with it (0 at the first), whether the world ended
 * there, and the action taken then. The action that led into step t is the one of step t - 1; the last step's is zero.
 */
final class Episode {

    private static final int FIRST_STEPS = 64;

    private final int observationSize;
    private final int actionSize;
    private int steps;
    private float[] observations;
    private float[] actions;
    private float[] rewards;
    private float[] costs;
    private boolean terminal;

    Episode(float[] firstObservation, int actionSize) {
        this.observationSize = firstObservation.length;
        this.actionSize = actionSize;
        observations = new float[FIRST_STEPS * observationSize];
        actions = new float[FIRST_STEPS * actionSize];
        rewards = new float[FIRST_STEPS];
        costs = new float[FIRST_STEPS];
        System.arraycopy(firstObservation, 0, observations, 0, observationSize);
        steps = 1;
    }

    /** With all that a file keeps of one; arrays of exactly that many steps. */
    Episode(
            int observationSize,
            int actionSize,
            int steps,
            boolean terminal,
            float[] observations,
            float[] actions,
            float[] rewards,
            float[] costs) {
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.steps = steps;
        this.terminal = terminal;
        this.observations = observations;
        this.actions = actions;
        this.rewards = rewards;
        this.costs = costs;
    }

    void add(float[] action, float[] observation, double reward, double cost, boolean endsWorld) {
        if (terminal) {
            throw new IllegalStateException("The episode has ended in a terminal step.");
        }
        if (steps == rewards.length) {
            resize(Math.max(FIRST_STEPS, steps + steps / 2));
        }
        System.arraycopy(action, 0, actions, (steps - 1) * actionSize, actionSize);
        System.arraycopy(observation, 0, observations, steps * observationSize, observationSize);
        rewards[steps] = (float) reward;
        costs[steps] = (float) cost;
        terminal = endsWorld;
        steps++;
    }

    /** Gives back the room that was kept for further steps. */
    void trim() {
        resize(steps);
    }

    private void resize(int capacity) {
        observations = Arrays.copyOf(observations, capacity * observationSize);
        actions = Arrays.copyOf(actions, capacity * actionSize);
        rewards = Arrays.copyOf(rewards, capacity);
        costs = Arrays.copyOf(costs, capacity);
    }

    /** {@code [O]} at a step. */
    float[] observation(int step) {
        return Arrays.copyOfRange(observations, step * observationSize, (step + 1) * observationSize);
    }

    /** {@code [A]} taken at a step. */
    float[] action(int step) {
        return Arrays.copyOfRange(actions, step * actionSize, (step + 1) * actionSize);
    }

    /** L + 1. */
    int steps() {
        return steps;
    }

    boolean terminal() {
        return terminal;
    }

    /** Hands over its numbers of all steps, one array after the other: observations, actions, rewards, costs. */
    void forEachNumber(FloatConsumer consumer) {
        forEach(observations, steps * observationSize, consumer);
        forEach(actions, steps * actionSize, consumer);
        forEach(rewards, steps, consumer);
        forEach(costs, steps, consumer);
    }

    private static void forEach(float[] values, int count, FloatConsumer consumer) {
        for (int i = 0; i < count; i++) {
            consumer.accept(values[i]);
        }
    }

    /** Takes a number. */
    interface FloatConsumer {
        void accept(float value);
    }

    /** L. */
    int decisions() {
        return steps - 1;
    }

    /** The most that one of its decisions cost. */
    float largestCost() {
        float largest = 0;
        for (int step = 1; step < steps; step++) {
            largest = Math.max(largest, costs[step]);
        }
        return largest;
    }

    /** How many windows of T steps lie in it. */
    int windows(int length) {
        return Math.max(0, steps - length + 1);
    }

    /** Numbers held, used or kept ready. */
    int allocatedFloats() {
        return observations.length + actions.length + rewards.length + costs.length;
    }

    /** Copies the window that begins at {@code start} into column {@code b} of the batch. */
    void copyWindow(int start, SequenceBatch batch, int b) {
        for (int t = 0; t < batch.length(); t++) {
            int step = start + t;
            int at = batch.index(t, b);
            System.arraycopy(
                    observations, step * observationSize, batch.observations(), at * observationSize, observationSize);
            if (t == 0) {
                Arrays.fill(batch.previousActions(), at * actionSize, (at + 1) * actionSize, 0);
            } else {
                System.arraycopy(
                        actions, (step - 1) * actionSize, batch.previousActions(), at * actionSize, actionSize);
            }
            batch.rewards()[at] = rewards[step];
            batch.costs()[at] = costs[step];
            batch.isFirst()[at] = t == 0 ? 1 : 0;
            batch.isTerminal()[at] = terminal && step == steps - 1 ? 1 : 0;
        }
    }
}
