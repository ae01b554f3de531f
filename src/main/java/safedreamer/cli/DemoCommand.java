package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.demo.Demo;
import safedreamer.demo.DemoMaker;
import safedreamer.demo.DemoOrigin;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.TrainingListener;

/** Makes the demo that the workbench opens with. */
@Command(
        name = "demo",
        description =
                "Makes the demo that the workbench opens with from a run: copies the agent without what only training"
                        + " needs, has it act on a layout it was not trained on, and records what it did.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_DECISIONS = 10_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            required = true,
            description = "A run's folder (its newest checkpoint is shown), one of its checkpoints, or a demo's folder,"
                    + " whose agent is recorded afresh.")
    private Path path = Path.of("");

    @Option(
            names = "--evaluation",
            paramLabel = "FILE.json",
            description = "What evaluate --json wrote about this checkpoint, for the card.")
    private @Nullable Path evaluation;

    @Option(names = "--decisions", paramLabel = "N", description = "How many are recorded, each with its search.")
    private int decisions = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Of the layouts: those of evaluate --seed N.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "The demo's folder; a demo that is there is replaced.")
    private Path out = Path.of("assets", "demo");

    @Override
    public Integer call() throws InterruptedException {
        if (decisions < 1 || decisions > MOST_DECISIONS) {
            throw new UserError("--decisions = " + decisions + " is out of range: give 1 to " + MOST_DECISIONS);
        }
        if (seed < 0) {
            throw new UserError("--seed = " + seed + " is out of range: give 0 or above");
        }
        DemoMaker.requireReplaceable(out);
        DemoOrigin origin = DemoOrigin.of(path, evaluation);
        PrintWriter text = Commands.out(spec);
        text.println(
                "records " + decisions + " decisions of " + origin.checkpoint().folder());
        text.flush();
        Costs costs = new Costs();
        Demo demo = new DemoMaker(origin).make(out, decisions, seed, costs);
        text.printf(
                Locale.ROOT,
                "written to %s: %d decisions, cost %.0f%s%n",
                out,
                demo.card().recordedDecisions(),
                costs.sum,
                costs.episodes);
        text.flush();
        return 0;
    }

    /** What the recorded decisions came to. */
    private static final class Costs implements TrainingListener {
        private double sum;
        private String episodes = "";

        @Override
        public void onDecision(DecisionRecord decision) {
            sum += decision.cost();
        }

        @Override
        public void onEpisode(EpisodeRecord episode) {
            episodes += String.format(
                    Locale.ROOT,
                    "; an episode of return %.1f, cost %.0f, %d goals",
                    episode.episodeReturn(),
                    episode.cost(),
                    episode.goals());
        }
    }
}
