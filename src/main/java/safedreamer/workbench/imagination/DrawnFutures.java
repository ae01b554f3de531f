package safedreamer.workbench.imagination;

import java.util.ArrayList;
import java.util.List;
import safedreamer.planning.PlanIteration;

/**
 * Which futures of an iteration are drawn: the elites, the best first, and of the others as many as there is room for,
 * taken evenly from the safe and from the unsafe. Each list holds candidate indices.
 *
 * @param elites best last, so that it is drawn on top
 */
record DrawnFutures(List<Integer> safe, List<Integer> unsafe, List<Integer> elites) {

    /** @param most lines that may be drawn, elites among them */
    static DrawnFutures of(PlanIteration iteration, int most) {
        List<Integer> safe = new ArrayList<>();
        List<Integer> unsafe = new ArrayList<>();
        List<Integer> elites = new ArrayList<>();
        for (int i = 0; i < iteration.candidates(); i++) {
            if (iteration.eliteRank()[i] >= 0) {
                elites.add(i);
            } else if (iteration.safe()[i]) {
                safe.add(i);
            } else {
                unsafe.add(i);
            }
        }
        elites.sort((one, other) -> iteration.eliteRank()[other] - iteration.eliteRank()[one]);
        if (elites.size() > most) {
            elites = elites.subList(elites.size() - most, elites.size());
        }
        int others = safe.size() + unsafe.size();
        int room = Math.max(0, Math.min(others, most - elites.size()));
        int safeRoom = others == 0 ? 0 : (int) Math.round((double) room * safe.size() / others);
        return new DrawnFutures(evenly(safe, safeRoom), evenly(unsafe, room - safeRoom), elites);
    }

    private static List<Integer> evenly(List<Integer> all, int count) {
        if (count >= all.size()) {
            return all;
        }
        List<Integer> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return some;
    }
}
