package safedreamer.conformance.method;

import java.util.Random;
import safedreamer.conformance.Findings;
import safedreamer.replay.SequenceBatch;
import safedreamer.replay.SequenceReplay;

/** Our own rule, which is not the original's: what is learned of an episode that its time limit cut is no end. */
final class TimeLimit {

    private static final int LENGTH = 3;

    private TimeLimit() {}

    static void compare(Findings findings) {
        findings.same("a time limit is no end", terminals(false) == 0);
        findings.same("an end is one", terminals(true) == 1);
    }

    /** How many steps of an episode of two decisions are learned as ends. */
    private static int terminals(boolean terminated) {
        SequenceReplay replay = new SequenceReplay(1, 1, 10);
        replay.begin(new float[1]);
        replay.add(new float[1], new float[1], 0, 0, false);
        replay.add(new float[1], new float[1], 0, 0, terminated);
        replay.end();
        SequenceBatch batch = replay.sample(1, LENGTH, new Random(1));
        int terminals = 0;
        for (float terminal : batch.isTerminal()) {
            terminals += (int) terminal;
        }
        return terminals;
    }
}
