package safedreamer.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safedreamer.settings.UserError;

/**
 * What the "sweep" of an experiment.json asks for: every combination of the grid, every entry of the list, and every
 * random draw, each with every seed.
 *
 * <pre>
 * "sweep": {
 *   "out": "runs/cost-limit",
 *   "train": ["--size", "small"],
 *   "grid": {"planner.costLimit": [1, 2, 5], "planner.minSafeTrajectories": [4, 8]},
 *   "list": [{"variant": "CEM"}],
 *   "random": {"count": 10, "seed": 1, "draws": {"planner.minStd": {"low": 0.01, "high": 1, "log": true}}},
 *   "seeds": [1, 2, 3],
 *   "decisions": 12000,
 *   "evaluate": {"episodes": 20, "seed": 1000}
 * }
 * </pre>
 *
 * With "agents" nothing is trained: each of these runs, or checkpoints, is evaluated with every combination of the
 * planner's settings, on the same layouts. "agents" stand in the place of "train", "seeds" and "decisions":
 *
 * <pre>
 * "sweep": {
 *   "out": "runs/cost-limit",
 *   "agents": ["runs/seed-1", "runs/seed-2"],
 *   "grid": {"planner.costLimit": [1, 2, 5]},
 *   "evaluate": {"episodes": 20, "seed": 1000}
 * }
 * </pre>
 *
 * @param name of the experiment
 * @param out the folder of the runs
 * @param train options of {@code train} that all runs share
 * @param decisions of each run; 0 if trained agents are evaluated
 * @param evaluationEpisodes 0 for no evaluation
 * @param evaluationSeed of the layouts
 * @param keys that are varied, in order
 * @param runs in order
 */
public record Sweep(
        String name,
        Path out,
        List<String> train,
        long decisions,
        int evaluationEpisodes,
        long evaluationSeed,
        List<String> keys,
        List<SweepRun> runs) {

    /** @throws UserError if the file holds no sweep, or one without runs */
    public static Sweep read(Path file) {
        return SweepFile.read(file);
    }

    /** Whether its runs are trained; otherwise trained agents are evaluated. */
    public boolean trains() {
        return decisions > 0;
    }

    /**
     * The same sweep with some of its runs.
     *
     * @throws UserError if there is no run of such a number
     */
    public Sweep only(List<Integer> numbers) {
        for (int number : numbers) {
            if (number < 0 || number >= runs.size()) {
                throw new UserError(
                        "there is no run " + number + ": the sweep's are numbered 0 to " + (runs.size() - 1));
            }
        }
        return with(numbers.stream().map(runs::get).toList());
    }

    /** @param some of its runs */
    Sweep with(List<SweepRun> some) {
        return new Sweep(name, out, train, decisions, evaluationEpisodes, evaluationSeed, keys, some);
    }

    public Path folder(SweepRun run) {
        return out.resolve(run.name());
    }

    /** What {@code evaluate} writes of a run. */
    public Path evaluation(SweepRun run) {
        return folder(run).resolve("evaluation.json");
    }

    /** What the processes of a run say; beside its folder, which must be empty when it starts. */
    Path log(SweepRun run) {
        return out.resolve(run.name() + ".log");
    }

    /** The command line that starts a run. */
    public List<String> trainCommand(SweepRun run) {
        List<String> command = new ArrayList<>(List.of("train"));
        command.addAll(train);
        command.addAll(List.of("--seed", Long.toString(run.seed()), "--decisions", Long.toString(decisions)));
        command.addAll(settings(run));
        command.addAll(List.of("--out", folder(run).toString()));
        return command;
    }

    /** The command line that goes on with a run. */
    public List<String> resumeCommand(SweepRun run) {
        return List.of(
                "train",
                "--resume",
                "--decisions",
                Long.toString(decisions),
                "--out",
                folder(run).toString());
    }

    /** The command line that evaluates a run, or the agent that it names with the run's settings. */
    public List<String> evaluateCommand(SweepRun run) {
        Path agent = run.agent();
        List<String> command =
                new ArrayList<>(List.of("evaluate", "--checkpoint", (agent == null ? folder(run) : agent).toString()));
        if (agent != null) {
            command.addAll(settings(run));
        }
        command.addAll(List.of(
                "--episodes",
                Integer.toString(evaluationEpisodes),
                "--seed",
                Long.toString(evaluationSeed),
                "--json",
                evaluation(run).toString()));
        return command;
    }

    private static List<String> settings(SweepRun run) {
        List<String> options = new ArrayList<>();
        run.varied().forEach((key, value) -> options.addAll(List.of("--set", key + "=" + value)));
        return options;
    }
}
