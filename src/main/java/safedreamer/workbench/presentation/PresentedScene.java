package safedreamer.workbench.presentation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;

/** The scenes of the script, in order. What changes from decision to decision is said by {@link PresentationWords}. */
public enum PresentedScene {
    SEES(
            "What the agent sees",
            "Filled: the world as it is. Dashed: where the agent believes the goal and the hazards to be.",
            Pane.CLOSE_UP),
    IMAGINES(
            "What it imagines",
            "Each line is a future that it imagines. Cross at the end: unsafe. Thick, with a ring: one of the best.",
            Pane.SEARCH),
    REJECTS(
            "What it rejects",
            "Beyond the line b a future costs too much. The arrow is the plan it settles on.",
            Pane.SEARCH),
    TIGHTEN(
            "Tighten b and watch",
            "The limit is lower now: to pass, a future must cost less. Move the slider; the very next decision obeys.",
            Pane.SEARCH),
    TOO_TIGHT(
            "Too tight",
            "So little is allowed that no future passes: cost comes first now, and the goal has to wait.",
            Pane.SEARCH),
    TRUST(
            "Promise and fact",
            "Each mark is a plan: the cost it promised, and the cost that then came. Crosses promised safety and broke it.",
            Pane.TRUST);

    /** What stands on the right. */
    public enum Pane {
        /** The scene from near by. */
        CLOSE_UP,
        /** Return against cost of the search. */
        SEARCH,
        /** Promised against realised cost. */
        TRUST
    }

    /** All scenes in order. */
    static List<PresentedScene> script() {
        return List.of(values());
    }

    /** Of the futures: fewer cannot be made out beside the others. */
    private static final double FEWEST_REJECTED = 0.1;

    private final String title;
    private final String hint;
    private final Pane right;

    PresentedScene(String title, String hint, Pane right) {
        this.title = title;
        this.hint = hint;
        this.right = right;
    }

    /** Counted from 1: its key. */
    public int number() {
        return script().indexOf(this) + 1;
    }

    public String title() {
        return title;
    }

    /** How to read the picture. */
    public String hint() {
        return hint;
    }

    public Pane right() {
        return right;
    }

    boolean shows(Overlay overlay) {
        return overlays().contains(overlay);
    }

    private Set<Overlay> overlays() {
        return switch (this) {
            case SEES -> EnumSet.of(Overlay.BELIEF);
            case IMAGINES -> EnumSet.of(Overlay.SAFE, Overlay.UNSAFE, Overlay.ELITES);
            case REJECTS -> EnumSet.of(Overlay.UNSAFE, Overlay.CHOSEN);
            case TIGHTEN, TOO_TIGHT -> EnumSet.of(Overlay.SAFE, Overlay.UNSAFE, Overlay.ELITES, Overlay.CHOSEN);
            case TRUST -> EnumSet.of(Overlay.CHOSEN);
        };
    }

    /** Whether the scene on the left follows the agent from near by. */
    boolean isNear() {
        return right == Pane.SEARCH;
    }

    /** Which iteration of the search it shows: most is rejected of the first futures, before the search turns from them. */
    int iteration() {
        return this == REJECTS ? 1 : SelectionModel.LAST;
    }

    /** Whether a decision has what the scene is about. */
    boolean isShownBy(DecisionRecord decision) {
        if (this != REJECTS) {
            return true;
        }
        PlanTrace trace = decision.trace();
        if (trace == null) {
            return false;
        }
        PlanIteration first = trace.iterations().getFirst();
        return first.candidates() - first.safeCount() >= FEWEST_REJECTED * first.candidates();
    }

    /**
     * What the scene sets b to.
     *
     * @param usual b when the presentation began
     */
    double costLimit(double usual) {
        return switch (this) {
            case TIGHTEN -> usual / 4;
            case TOO_TIGHT -> 0;
            case SEES, IMAGINES, REJECTS, TRUST -> usual;
        };
    }

    /** The one so many further on; after the last the first, before the first the last. */
    PresentedScene further(int by) {
        List<PresentedScene> script = script();
        return script.get(Math.floorMod(script.indexOf(this) + by, script.size()));
    }
}
