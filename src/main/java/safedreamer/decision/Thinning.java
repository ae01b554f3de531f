package safedreamer.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many things that came one after another to keep within a budget: the newest all, the older the fewer. A thing's
 * rank is the number of times its number can be halved, so that those that stay lie evenly; what is remarkable ranks
 * higher. Of those that are not new any more the lowest rank goes first, in it the oldest. What is pinned stays, whatever
 * the budget. Not for several threads at once.
 */
final class Thinning {

    private static final int HIGHEST_RANK = 24;

    private final int newest;
    private final long budget;
    private final Deque<Long> recent = new ArrayDeque<>();
    private final List<Deque<Long>> older = new ArrayList<>();
    private final Map<Long, Long> bytes = new HashMap<>();
    private final Set<Long> remarkable = new HashSet<>();
    private final Set<Long> pinned = new HashSet<>();
    private final int bonus;
    private long held;

    /**
     * @param newest this many are never given up, pinned or not
     * @param budget bytes
     * @param bonus ranks by which what is remarkable is higher
     */
    Thinning(int newest, long budget, int bonus) {
        this.newest = newest;
        this.budget = budget;
        this.bonus = bonus;
        for (int rank = 0; rank <= HIGHEST_RANK; rank++) {
            older.add(new ArrayDeque<>());
        }
    }

    /** Takes one in and returns those to be given up for it. Numbers rise. */
    List<Long> add(long number, long size, boolean isRemarkable) {
        recent.addLast(number);
        bytes.put(number, size);
        held += size;
        if (isRemarkable) {
            remarkable.add(number);
        }
        if (recent.size() > newest) {
            long aged = recent.removeFirst();
            older.get(rank(aged)).addLast(aged);
        }
        return giveUp();
    }

    void pin(long number) {
        pinned.add(number);
    }

    void unpin(long number) {
        if (pinned.remove(number) && bytes.containsKey(number) && !recent.contains(number)) {
            older.get(rank(number)).addLast(number);
        }
    }

    long held() {
        return held;
    }

    private int rank(long number) {
        int halvings = Long.numberOfTrailingZeros(number);
        return Math.min(HIGHEST_RANK, halvings + (remarkable.contains(number) ? bonus : 0));
    }

    private List<Long> giveUp() {
        List<Long> given = new ArrayList<>();
        for (int rank = 0; rank <= HIGHEST_RANK && held > budget; rank++) {
            Deque<Long> waiting = older.get(rank);
            while (held > budget && !waiting.isEmpty()) {
                long number = waiting.removeFirst();
                Long size = pinned.contains(number) ? null : bytes.remove(number);
                if (size != null) {
                    held -= size;
                    remarkable.remove(number);
                    given.add(number);
                }
            }
        }
        return given;
    }
}
