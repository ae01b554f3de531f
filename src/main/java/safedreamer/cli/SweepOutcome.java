package safedreamer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepRun;
import safedreamer.run.JsonText;
import safedreamer.run.RunDirectory;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunScan;
import safedreamer.training.RunConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came of one run of a sweep, as far as it is known.
 *
 * @param facts of the training; null where an agent is evaluated whose training is not at hand
 * @param evaluation what {@code evaluate} wrote; missing where there was none
 */
record SweepOutcome(SweepRun run, @Nullable RunFacts facts, JsonNode evaluation) {

    private static final String COST_LIMIT = "planner.costLimit";

    /** Of the runs that were begun, in order. */
    static List<SweepOutcome> of(Sweep sweep) {
        List<SweepOutcome> outcomes = new ArrayList<>();
        for (SweepRun run : sweep.runs()) {
            Path file = sweep.evaluation(run);
            JsonNode evaluation = Files.exists(file) ? JsonText.tree(file) : MissingNode.getInstance();
            Path trained = run.agent() == null ? sweep.folder(run) : run.agent();
            boolean isRun = RunDirectory.isRun(trained);
            if (run.agent() == null ? isRun : !evaluation.isMissingNode()) {
                RunFacts facts = isRun ? RunScan.of(sweep.out(), trained, RunConfig.defaults()) : null;
                outcomes.add(new SweepOutcome(run, facts, evaluation));
            }
        }
        return outcomes;
    }

    /** Of the evaluation, or else of the last episodes of the training; NaN where neither is known. */
    double episodeReturn() {
        return evaluated("return").orElse(facts == null ? Double.NaN : facts.recentReturn());
    }

    /** Likewise. */
    double cost() {
        return evaluated("cost").orElse(facts == null ? Double.NaN : facts.recentCost());
    }

    private Optional<Double> evaluated(String quantity) {
        JsonNode mean = evaluation.path(quantity).path("mean");
        return mean.isNumber() ? Optional.of(mean.asDouble()) : Optional.empty();
    }

    /** b that it acted under. */
    double costLimit() {
        JsonNode limit = evaluation.path("costLimit");
        if (limit.isNumber()) {
            return limit.asDouble();
        }
        return facts == null
                ? Double.NaN
                : Double.parseDouble(facts.parameters().getOrDefault(COST_LIMIT, "NaN"));
    }
}
