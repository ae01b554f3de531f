package safedreamer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import safedreamer.environment.TimeStep;

/** One episode as it was played: L decisions, and what was seen before the first and after each. */
final class Trajectory {

    private final List<float[]> actions = new ArrayList<>();
    private final List<TimeStep> steps = new ArrayList<>();

    Trajectory(TimeStep first) {
        steps.add(first);
    }

    void add(float[] action, TimeStep ledTo) {
        actions.add(action.clone());
        steps.add(ledTo);
    }

    TimeStep now() {
        return steps.getLast();
    }

    /** L. */
    int length() {
        return actions.size();
    }

    /** {@code [L + 1][O]}. */
    float[][] observations() {
        return steps.stream().map(TimeStep::observation).toArray(float[][]::new);
    }

    /** {@code [L][A]}. */
    float[][] actions() {
        return actions.toArray(float[][]::new);
    }

    /** {@code [L]}. */
    double[] costs() {
        return outcomes().mapToDouble(TimeStep::cost).toArray();
    }

    double episodeReturn() {
        return outcomes().mapToDouble(TimeStep::reward).sum();
    }

    double cost() {
        return outcomes().mapToDouble(TimeStep::cost).sum();
    }

    int goals() {
        return outcomes().mapToInt(TimeStep::goalsReached).sum();
    }

    private Stream<TimeStep> outcomes() {
        return steps.stream().skip(1);
    }
}
