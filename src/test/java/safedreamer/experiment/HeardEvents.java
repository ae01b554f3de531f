package safedreamer.experiment;

import java.util.ArrayList;
import java.util.List;

/** What a back end told, a line an event: "start 0", "done 0", "error 1 again: why", "error 1: why". */
final class HeardEvents implements SweepListener {

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void onStart(SweepRun run, Iterable<String> command) {
        lines.add("start " + run.number());
    }

    @Override
    public synchronized void onDone(SweepRun run) {
        lines.add("done " + run.number());
    }

    @Override
    public synchronized void onError(SweepRun run, String why, boolean again) {
        lines.add("error " + run.number() + (again ? " again: " : ": ") + why);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
