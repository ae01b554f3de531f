package safedreamer.figure;

import java.util.stream.IntStream;

/**
 * The episodes of one run, in order.
 *
 * @param label that tells it from the others
 * @param decisions {@code [n]} of the run, at each episode's end
 * @param returns {@code [n]}
 * @param costs {@code [n]}
 * @param lengths {@code [n]} in decisions
 * @param exploring {@code [n]} whether its actions were random
 * @param costLimit b, in cost per episode
 */
public record LearningRun(
        String label,
        double[] decisions,
        double[] returns,
        double[] costs,
        double[] lengths,
        boolean[] exploring,
        double costLimit) {

    /** Of values {@code [n]}, those of exploring episodes, or all others. */
    double[] only(boolean explored, double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> exploring[i] == explored)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
