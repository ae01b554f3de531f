package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import safedreamer.run.index.RunFacts;

/** The runs that no other one beats: none has at least as much return at no more cost, and more of one or less of the other. */
final class ParetoFront {

    private ParetoFront() {}

    /** From least cost to most return. Runs without a finished episode have no part in it. */
    static List<RunRow> of(List<RunRow> rows) {
        List<RunRow> byCost = new ArrayList<>(rows.stream()
                .filter(row -> Double.isFinite(row.facts().recentReturn())
                        && Double.isFinite(row.facts().recentCost()))
                .toList());
        byCost.sort(Comparator.comparingDouble((RunRow row) -> row.facts().recentCost())
                .thenComparing(
                        Comparator.comparingDouble((RunRow row) -> row.facts().recentReturn())
                                .reversed()));
        List<RunRow> front = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        double costOfBest = Double.NaN;
        for (RunRow row : byCost) {
            RunFacts run = row.facts();
            boolean twin = run.recentReturn() == best && run.recentCost() == costOfBest;
            if (run.recentReturn() > best || twin) {
                front.add(row);
                best = run.recentReturn();
                costOfBest = run.recentCost();
            }
        }
        return front;
    }
}
