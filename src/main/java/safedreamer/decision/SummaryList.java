package safedreamer.decision;

import java.util.Arrays;

/** Summaries in the order they came. One thread adds; any thread reads what was there when it asked, without waiting. */
final class SummaryList {

    private static final int CHUNK = 1024;

    private volatile DecisionSummary[][] chunks = new DecisionSummary[0][];
    private volatile int size;

    void add(DecisionSummary summary) {
        int index = size;
        int chunk = index / CHUNK;
        DecisionSummary[][] present = chunks;
        if (chunk == present.length) {
            present = Arrays.copyOf(present, chunk + 1);
            present[chunk] = new DecisionSummary[CHUNK];
            chunks = present;
        }
        present[chunk][index % CHUNK] = summary;
        // Readers look at the size first: what is below it is there.
        size = index + 1;
    }

    int size() {
        return size;
    }

    /** @param index below a size that was read before */
    DecisionSummary get(int index) {
        return chunks[index / CHUNK][index % CHUNK];
    }
}
