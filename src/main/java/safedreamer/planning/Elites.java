package safedreamer.planning;

import java.util.Arrays;

/**
 * The candidates a distribution is refitted to.
 *
 * @param branch what they were ranked by
 * @param bestFirst their indices, all different, the best first
 */
public record Elites(Branch branch, int[] bestFirst) {

    public int count() {
        return bestFirst.length;
    }

    /** {@code [N]}: 0 for the best elite, 1 for the next, -1 for those that are none. */
    int[] ranks(int candidates) {
        int[] ranks = new int[candidates];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < bestFirst.length; rank++) {
            ranks[bestFirst[rank]] = rank;
        }
        return ranks;
    }
}
