package safedreamer.workbench.presentation;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.Calibration;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.training.ImaginedPaths;
import safedreamer.training.Phase;
import safedreamer.workbench.drawing.Numbers;

/** The one sentence of each scene, anew at each decision. */
final class PresentationWords {

    private PresentationWords() {}

    static String of(PresentedScene shown, DecisionRecord decision, Calibration calibration) {
        PlanTrace trace = decision.trace();
        if (shown == PresentedScene.TRUST) {
            return calibration.missedWords();
        }
        if (trace == null) {
            return decision.phase() == Phase.EXPLORING
                    ? "It does not plan yet: it explores with random actions."
                    : "This decision was made without a search: nothing was imagined.";
        }
        return switch (shown) {
            case SEES -> seen(decision.scene(), decision.paths());
            case IMAGINES -> imagined(trace);
            case REJECTS -> rejected(trace);
            case TIGHTEN, TOO_TIGHT, TRUST -> judged(trace);
        };
    }

    private static String imagined(PlanTrace trace) {
        int horizon = trace.settings().horizon();
        return "It has just imagined " + Numbers.count(trace.last().candidates()) + " futures of "
                + Numbers.count(horizon) + (horizon == 1 ? " decision" : " decisions") + ", "
                + (trace.iterations().size() == 1
                        ? "once."
                        : trace.iterations().size() + " times over, each time around the best of the last.");
    }

    /** "Of the first 69 futures it rejects 23; of the last, around the best, 2." */
    private static String rejected(PlanTrace trace) {
        if (trace.safeWanted() == 0) {
            return judged(trace);
        }
        PlanIteration first = trace.iterations().getFirst();
        String all = Numbers.count(first.candidates()) + " futures it rejects " + rejected(first);
        return trace.iterations().size() == 1
                ? "Of the " + all + "."
                : "Of the first " + all + "; of the last, around the best, " + rejected(trace.last()) + ".";
    }

    private static String rejected(PlanIteration iteration) {
        int count = iteration.candidates() - iteration.safeCount();
        return count == 0 ? "none" : Numbers.count(count);
    }

    /** "37 of 500 imagined futures are safe; fewer than 50, so the planner reduces cost first." */
    private static String judged(PlanTrace trace) {
        int safe = trace.last().safeCount();
        int wanted = trace.safeWanted();
        String counts =
                Numbers.count(safe) + " of " + Numbers.count(trace.last().candidates()) + " imagined futures are safe";
        if (wanted == 0) {
            return counts + "; this agent does not ask for safety, only for return.";
        }
        return trace.last().branch() == Branch.REDUCE_COST
                ? counts + "; fewer than " + Numbers.count(wanted) + ", so the planner reduces cost first."
                : counts + "; at least " + Numbers.count(wanted) + ", so the planner takes the best of them.";
    }

    /** "The nearest hazard is 0.42 m away; the agent believes 0.44 m. The goal is 1.9 m away; ..." */
    private static String seen(Scene truth, @Nullable ImaginedPaths paths) {
        List<SceneObject> believed = paths == null ? List.of() : paths.believedObjects();
        String hazard = seen("The nearest hazard", truth, believed, SceneObject.Kind.HAZARD);
        String goal = seen("The goal", truth, believed, SceneObject.Kind.GOAL);
        return (hazard + " " + goal).strip();
    }

    /** Empty where there is none of the kind, or none is believed in. */
    private static String seen(String what, Scene truth, List<SceneObject> believed, SceneObject.Kind kind) {
        OptionalDouble is = distance(truth, truth.objects(), kind);
        OptionalDouble seems = distance(truth, believed, kind);
        return is.isEmpty() || seems.isEmpty()
                ? ""
                : what + " is " + Numbers.fixed(is.getAsDouble(), 2) + " m away; the agent believes "
                        + Numbers.fixed(seems.getAsDouble(), 2) + " m.";
    }

    private static OptionalDouble distance(Scene from, List<SceneObject> objects, SceneObject.Kind kind) {
        return objects.stream()
                .filter(object -> object.kind() == kind)
                .mapToDouble(object -> Math.hypot(object.x() - from.agentX(), object.y() - from.agentY()))
                .min();
    }
}
