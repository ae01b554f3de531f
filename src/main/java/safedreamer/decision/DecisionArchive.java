package safedreamer.decision;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.TrainingListener;

/**
 * All decisions of a run: of every one a summary for ever; the newest whole, older ones thinned, those that broke a
 * promise of safety longer than others, bookmarked ones for ever. One thread adds, any thread reads.
 */
public final class DecisionArchive implements TrainingListener {

    /** Bytes for searches with their futures, and for what it takes to plan decisions again. */
    private static final long TRACE_BUDGET = 96L << 20;

    private static final long STATE_BUDGET = 96L << 20;
    private static final int WHOLE = 300;
    private static final int REMARKABLE_RANKS = 6;

    private final SummaryList summaries = new SummaryList();
    private final Map<Long, KeptDecision> kept = new HashMap<>();
    private final Map<Long, String> bookmarks = new TreeMap<>();
    private final Thinning traces;
    private final Thinning states;
    private volatile float largestCost;

    public DecisionArchive() {
        this(WHOLE, TRACE_BUDGET, STATE_BUDGET);
    }

    /** @param whole how many of the newest are kept whole, whatever they take */
    DecisionArchive(int whole, long traceBudget, long stateBudget) {
        traces = new Thinning(whole, traceBudget, REMARKABLE_RANKS);
        states = new Thinning(whole, stateBudget, REMARKABLE_RANKS);
    }

    /** Summaries alone, of decisions that were made elsewhere. */
    public static DecisionArchive of(List<DecisionSummary> made) {
        DecisionArchive archive = new DecisionArchive();
        for (DecisionSummary summary : made) {
            archive.largestCost = Math.max(archive.largestCost, summary.cost());
            archive.summaries.add(summary);
        }
        return archive;
    }

    @Override
    public void onDecision(DecisionRecord made) {
        DecisionSummary summary = DecisionSummary.of(made);
        boolean remarkable = summary.cost() > 0 && summary.searched();
        synchronized (kept) {
            kept.put(made.decision(), KeptDecision.of(made));
            for (long given : traces.add(made.decision(), RecordSize.ofTrace(made), remarkable)) {
                kept.computeIfPresent(given, (number, decision) -> decision.withoutTrace());
            }
            for (long given : states.add(made.decision(), RecordSize.ofRest(made), remarkable)) {
                kept.remove(given);
            }
        }
        largestCost = Math.max(largestCost, summary.cost());
        summaries.add(summary);
    }

    /** Takes in a decision of before, as a log has kept it: without its search. */
    public void restore(KeptDecision before) {
        DecisionSummary summary = DecisionSummary.of(before);
        long number = before.record().decision();
        synchronized (kept) {
            kept.put(number, before);
            for (long given : states.add(number, RecordSize.ofRest(before.record()), summary.cost() > 0)) {
                kept.remove(given);
            }
        }
        largestCost = Math.max(largestCost, summary.cost());
        summaries.add(summary);
    }

    /**
     * Says that the world model has learned from decisions that are not told here.
     *
     * @param mostCost the most that one of them cost; infinite where that is not known
     */
    public void learnedBefore(double mostCost) {
        largestCost = Math.max(largestCost, (float) mostCost);
    }

    /** The most that a decision has cost of those that the world model may have learned from; infinite if not known. */
    public double largestCost() {
        return largestCost;
    }

    /** How many decisions there are. */
    public int size() {
        return summaries.size();
    }

    /** @param index 0 for the first decision, up to {@link #size} */
    public DecisionSummary summary(int index) {
        return summaries.get(index);
    }

    /** All there are at the moment, oldest first; those that come later are not in it. */
    public List<DecisionSummary> summaries() {
        int size = size();
        return new AbstractList<>() {
            @Override
            public DecisionSummary get(int index) {
                return summary(Objects.checkIndex(index, size));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Where the summary of a decision is; of a decision there is none of, of the last one before it; -1 before all. */
    public int indexOf(long decision) {
        int low = 0;
        int high = summaries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (summaries.get(middle).decision() <= decision) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The decision with all that is left of it; null if nothing but its summary is. */
    public @Nullable KeptDecision find(long decision) {
        synchronized (kept) {
            return kept.get(decision);
        }
    }

    /** Where the agent has been from the start of the decision's episode up to it, {@code [n][2]} metres. */
    public float[] track(long decision) {
        int end = indexOf(decision);
        if (end < 0) {
            return new float[0];
        }
        int episode = summaries.get(end).episode();
        int start = end;
        while (start > 0 && summaries.get(start - 1).episode() == episode) {
            start--;
        }
        float[] track = new float[2 * (end - start + 1)];
        for (int i = start; i <= end; i++) {
            track[2 * (i - start)] = summaries.get(i).x();
            track[2 * (i - start) + 1] = summaries.get(i).y();
        }
        return track;
    }

    /** Where the agent went after a decision within its episode, as far as is known: at most so many places, metres. */
    public float[] ahead(long decision, int most) {
        int at = indexOf(decision);
        int size = summaries.size();
        if (at < 0) {
            return new float[0];
        }
        int end = at + 1;
        while (end < size
                && end <= at + most
                && summaries.get(end).episode() == summaries.get(at).episode()) {
            end++;
        }
        float[] ahead = new float[2 * (end - at - 1)];
        for (int i = at + 1; i < end; i++) {
            ahead[2 * (i - at - 1)] = summaries.get(i).x();
            ahead[2 * (i - at - 1) + 1] = summaries.get(i).y();
        }
        return ahead;
    }

    /** Keeps a decision whole for as long as it is bookmarked. */
    public void bookmark(long decision, String note) {
        synchronized (kept) {
            bookmarks.put(decision, note);
            traces.pin(decision);
            states.pin(decision);
        }
    }

    public void removeBookmark(long decision) {
        synchronized (kept) {
            bookmarks.remove(decision);
            traces.unpin(decision);
            states.unpin(decision);
        }
    }

    /** Notes by decision, in order. */
    public Map<Long, String> bookmarks() {
        synchronized (kept) {
            return new TreeMap<>(bookmarks);
        }
    }

    /** Bytes that are held besides summaries, about. */
    public long heldBytes() {
        synchronized (kept) {
            return traces.held() + states.held();
        }
    }
}
