package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.evaluation.AgentPolicy;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.evaluation.CostForesight;
import safedreamer.evaluation.EvaluatedEpisode;
import safedreamer.evaluation.EvaluationResult;
import safedreamer.evaluation.Evaluator;
import safedreamer.evaluation.OpenLoopProbe;
import safedreamer.evaluation.Player;
import safedreamer.evaluation.RandomPolicy;
import safedreamer.settings.SettingsResolver;
import safedreamer.settings.UserError;
import safedreamer.training.Checkpoint;
import safedreamer.training.RunSettings;

/** Runs a trained agent, which learns no more, on layouts it was not trained on. */
@Command(
        name = "evaluate",
        description =
                "Runs a trained agent on layouts it was not trained on: return, cost, and how often the cost is above"
                        + " the limit, each with its 95 %% interval. Search and actor act with their means, unless --set says otherwise.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class EvaluateCommand implements Callable<Integer> {

    private static final long LARGEST_SEED = 1L << 53;
    private static final int MOST_ENVIRONMENTS = 256;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Actor actor = new Actor();

    @Mixin
    private JsonResult json = new JsonResult();

    @Mixin
    private ParentWatch parent = new ParentWatch();

    @Option(names = "--episodes", paramLabel = "N", description = "How many.")
    private int episodes = 20;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same layouts, whatever the agent.")
    private long seed = 1;

    @Option(
            names = "--set",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "KEY=VALUE",
            description = "One setting of the planner, or variant=NAME where a search is to rank futures by another"
                    + " variant's rule; may be repeated, later ones win.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "With --random: where to act. A trained agent acts in the task it was trained on.")
    private @Nullable String task;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What moves the agent, planar or mujoco; left out: what moved it in training.")
    private @Nullable String engine;

    @Option(
            names = "--environments",
            paramLabel = "N",
            description =
                    "How many episodes run at a time, each with an environment and a copy of the agent; the result"
                            + " is the same. Left out: one for each of the run's threads, or with --random for each core.")
    private @Nullable Integer environments;

    /** Who acts. */
    private static final class Actor {

        @Option(
                names = "--checkpoint",
                showDefaultValue = Help.Visibility.NEVER,
                paramLabel = "DIR",
                required = true,
                description = "A run's folder (its newest checkpoint acts), or one of its checkpoints.")
        private Path checkpoint = Path.of("");

        @Option(
                names = "--random",
                required = true,
                description = "Random actions: the line that learning has to rise from.")
        private boolean random;
    }

    @Override
    public Integer call() {
        parent.start();
        requireInRange("--episodes", episodes, 1, 1_000_000);
        requireInRange("--seed", seed, 0, LARGEST_SEED);
        if (environments != null) {
            requireInRange("--environments", environments, 1, MOST_ENVIRONMENTS);
        }
        overrides.forEach(EvaluateCommand::requireChangeable);
        json.requireWritable();
        EvaluationReport report = actor.random ? random() : agent(actor.checkpoint);
        print(report);
        json.write(report.asMap());
        return 0;
    }

    private EvaluationReport random() {
        RunSettings settings = withOverrides(SettingsOptions.TABLE.defaults());
        Player.Factory players = () -> {
            Environment environment = settings.environment();
            return new Player(environment, new RandomPolicy(environment.spec().actionSize(), seed));
        };
        return evaluate(
                "random", null, settings, players, atOnce(Runtime.getRuntime().availableProcessors()));
    }

    private EvaluationReport agent(Path path) {
        if (task != null) {
            throw new UserError("--task = " + task
                    + " goes with --random alone: a trained agent acts in the task it was trained on; leave it out");
        }
        Checkpoint checkpoint = Checkpoint.open(path);
        RunSettings settings = withOverrides(checkpoint.settings());
        checkpoint.settings().variant().obstacleTo(settings.variant()).ifPresent(obstacle -> {
            throw new UserError(obstacle);
        });
        int atOnce = atOnce(settings.threads());
        // What is decided does not hang on the number of threads.
        int threads = Math.max(1, settings.threads() / atOnce);
        return evaluate(
                checkpoint.folder().toString(),
                settings.variant(),
                settings,
                () -> player(checkpoint, settings, threads),
                atOnce);
    }

    private Player player(Checkpoint checkpoint, RunSettings settings, int threads) {
        Environment environment = settings.environment();
        try {
            EnvironmentSpec world = environment.spec();
            SafeDreamerAgent agent = checkpoint.agent(world, threads);
            agent.change(settings.variant());
            AgentPolicy policy = new AgentPolicy(agent, settings.planner(), world.episodeDecisions(), seed);
            return new Player(environment, policy, new OpenLoopProbe(agent, world.layout()));
        } catch (RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    private int atOnce(int usual) {
        return Math.min(episodes, environments == null ? usual : environments);
    }

    private EvaluationReport evaluate(
            String name, @Nullable Variant variant, RunSettings settings, Player.Factory players, int atOnce) {
        EvaluationResult result =
                new Evaluator(settings.planner().costLimit(), atOnce).evaluate(players, episodes, seed, progress());
        return new EvaluationReport(name, variant, settings, settings.environmentSpec(), seed, result);
    }

    private RunSettings withOverrides(RunSettings settings) {
        List<String> all = new ArrayList<>();
        all.add("planner.actionChoice=MEAN");
        if (task != null) {
            all.add("task=" + task);
        }
        if (engine != null) {
            all.add("engine=" + engine);
        }
        all.addAll(overrides);
        return new SettingsResolver<>(SettingsOptions.TABLE).override(settings, all);
    }

    /** What was learned cannot be changed any more. */
    private static void requireChangeable(String override) {
        String key = SettingsOptions.key(override);
        if (!key.isEmpty() && !key.equals("variant") && !SettingsOptions.isPlanners(key)) {
            throw new UserError(
                    key + " cannot be changed in an evaluation: only the planner's settings and the variant can");
        }
    }

    private static void requireInRange(String option, long value, long min, long max) {
        if (value < min || value > max) {
            throw new UserError(option + " = " + value + " is out of range: give " + min + " to " + max);
        }
    }

    private Consumer<EvaluatedEpisode> progress() {
        PrintWriter out = Commands.out(spec);
        EvaluationProgress progress = new EvaluationProgress(out, Commands.onTerminal(), episodes, System::nanoTime);
        return progress::ended;
    }

    private void print(EvaluationReport report) {
        EvaluationResult result = report.result();
        PrintWriter out = Commands.out(spec);
        String approximation = report.environment().approximation();
        if (!approximation.isEmpty()) {
            out.println("on the " + report.environment().engine() + " engine: " + approximation);
        }
        out.println("return " + inWords(result.episodeReturn()));
        out.println("cost " + inWords(result.cost()));
        out.println(
                "share of episodes with a cost over " + result.costLimit() + ": " + inWords(result.shareOverLimit()));
        ConfidenceInterval error = result.nearestHazardError();
        if (error != null) {
            out.println("nearest hazard foreseen " + OpenLoopProbe.HORIZON + " decisions ahead, metres off: "
                    + inWords(error));
        }
        CostForesight foresight = result.costForesight();
        if (foresight != null) {
            out.println("cost foreseen " + OpenLoopProbe.HORIZON + " decisions ahead: " + inWords(foresight));
        }
        out.flush();
    }

    private static String inWords(CostForesight foresight) {
        return foresight.foreseen() + " of " + foresight.costly() + " decisions that cost something; "
                + foresight.foreseen() + " of " + foresight.alarms() + " alarms came true";
    }

    private static String inWords(ConfidenceInterval interval) {
        if (Double.isNaN(interval.low())) {
            return String.format(Locale.ROOT, "%.2f (one episode tells no interval)", interval.mean());
        }
        return String.format(
                Locale.ROOT,
                "%.2f (95 %%: %.2f to %.2f, %d episodes)",
                interval.mean(),
                interval.low(),
                interval.high(),
                interval.n());
    }
}
