package safedreamer.demo;

import java.util.Locale;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.training.RunSettings;

/** A demo's card for people. */
final class DemoReadme {

    private final DemoCard card;
    private final RunSettings settings;

    DemoReadme(DemoCard card, RunSettings settings) {
        this.card = card;
        this.settings = settings;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                # The demo's agent

                %s on %s, engine `%s`, seed %d. The workbench opens with it; `evaluate --checkpoint` takes this folder.

                | | |
                | --- | --- |
                | trained by | `%s` |
                | commit | %s |
                | training | %,d decisions, %,d updates, %d episodes, %.0f minutes |
                | planner | b = %s, H = %d, N = %d, N_s = %d, k = %d, J = %d; acts with the mean |
                | recorded run | %d decisions, layouts of evaluation seed %d |
                %s
                Weights only: it can be evaluated and shown, not trained further. Made by the command `demo`.
                """,
                settings.variant().words(),
                settings.task(),
                settings.engine().name().toLowerCase(Locale.ROOT),
                card.seed(),
                String.join(" ", card.trainingCommand()),
                card.commit() == null ? "unknown" : card.commit(),
                card.decisions(),
                card.updates(),
                card.episodes(),
                card.trainingMinutes(),
                settings.planner().costLimit(),
                settings.planner().horizon(),
                settings.planner().gaussianSamples(),
                settings.planner().minSafeTrajectories(),
                settings.planner().eliteCount(),
                settings.planner().iterations(),
                card.recordedDecisions(),
                card.layoutSeed(),
                results());
    }

    private String results() {
        DemoEvaluation found = card.evaluation();
        if (found == null) {
            return "| evaluation | none |\n";
        }
        return String.format(
                Locale.ROOT,
                """
                | evaluation | %d episodes on unseen layouts, seed %d; 95 %% intervals |
                | return | %s |
                | cost | %s |
                | share of episodes with a cost over %s | %s |
                """,
                found.episodes(),
                found.seed(),
                words(found.episodeReturn()),
                words(found.cost()),
                found.costLimit(),
                words(found.shareOverLimit()));
    }

    private static String words(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", interval.mean(), interval.low(), interval.high());
    }
}
