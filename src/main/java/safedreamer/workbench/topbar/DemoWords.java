package safedreamer.workbench.topbar;

import java.util.Locale;
import safedreamer.demo.DemoCard;
import safedreamer.demo.DemoEvaluation;
import safedreamer.workbench.drawing.Numbers;

/** What people should know of the demo's agent. */
public final class DemoWords {

    private DemoWords() {}

    /** What acts here, in one sentence, and how good it is, in another. */
    public static String of(DemoCard demo) {
        String trained = String.format(
                Locale.ROOT,
                "A trained agent acts and learns nothing; every setting is live. Trained for %s decisions",
                Numbers.count(demo.decisions()));
        DemoEvaluation found = demo.evaluation();
        return found == null
                ? trained + "."
                : String.format(
                        Locale.ROOT,
                        "%s, it returned %.1f at a cost of %.1f (means of %d unseen episodes).",
                        trained,
                        found.episodeReturn().mean(),
                        found.cost().mean(),
                        found.episodes());
    }
}
