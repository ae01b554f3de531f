package safedreamer.workbench.curves;

import java.util.ArrayList;
import java.util.List;

/** How the cost limit b has stood over the run: a line of steps. */
final class LimitHistory {

    /** Beyond this many changes the oldest are forgotten. */
    private static final int MOST = 500;

    /** From a decision on, b is this. */
    record Step(double decision, double limit) {}

    private final List<Step> steps = new ArrayList<>();

    /** Changes at the decision of the last change replace it, as a slider on its way makes many. */
    void set(long decision, double limit) {
        if (!steps.isEmpty() && steps.get(steps.size() - 1).decision() >= decision) {
            steps.remove(steps.size() - 1);
        }
        if (steps.isEmpty() || steps.get(steps.size() - 1).limit() != limit) {
            steps.add(new Step(steps.isEmpty() ? 0 : decision, limit));
        }
        if (steps.size() > MOST) {
            steps.remove(0);
        }
    }

    void clear() {
        steps.clear();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Corner points of the line up to {@code end}, x first. */
    double[][] corners(double end) {
        double[] x = new double[2 * steps.size()];
        double[] y = new double[2 * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double until = i + 1 < steps.size() ? steps.get(i + 1).decision() : Math.max(end, step.decision());
            x[2 * i] = step.decision();
            x[2 * i + 1] = until;
            y[2 * i] = step.limit();
            y[2 * i + 1] = step.limit();
        }
        return new double[][] {x, y};
    }
}
