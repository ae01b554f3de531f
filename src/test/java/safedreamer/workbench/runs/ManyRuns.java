package safedreamer.workbench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import safedreamer.imagination.NoiseStream;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunConfig;
import safedreamer.training.RunSettings;

/**
 * Folders as training leaves them, without the training: every combination of b, N_s, variant and seed in turn, with
 * curves that rise and fall as learning does. A program too: {@code ManyRuns DIR RUNS ROWS}.
 */
public final class ManyRuns {

    private static final double[] LIMITS = {2, 10, 25, 1, 5};
    private static final int[] MIN_SAFE = {8, 32};
    private static final String[] VARIANTS = {"OSRP", "CEM"};
    private static final int SEEDS = 3;
    private static final int EPISODES = 120;
    private static final SettingsResolver<RunSettings> RESOLVER =
            new SettingsResolver<>(ParameterTable.of(RunSettings.class));

    private ManyRuns() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    /**
     * @param root made if it is absent
     * @param metricRows lines of each run's metrics.jsonl
     */
    public static void write(Path root, int runs, int metricRows) throws IOException {
        String metrics = metrics(metricRows);
        for (int i = 0; i < runs; i++) {
            write(root.resolve(String.format(Locale.ROOT, "run-%04d", i)), i, metrics);
        }
    }

    private static void write(Path folder, int number, String metrics) throws IOException {
        int seed = 1 + number % SEEDS;
        String variant = VARIANTS[number / SEEDS % VARIANTS.length];
        double limit = LIMITS[number / (SEEDS * VARIANTS.length) % LIMITS.length];
        int minSafe = MIN_SAFE[number / (SEEDS * VARIANTS.length * LIMITS.length) % MIN_SAFE.length];
        RunSettings settings = RESOLVER.resolve(
                "small",
                "robust",
                List.of(
                        "variant=" + variant,
                        "seed=" + seed,
                        "planner.costLimit=" + limit,
                        "planner.minSafeTrajectories=" + minSafe));
        Instant started = Instant.EPOCH.plus(Duration.ofHours(number));
        RunDirectory run = RunDirectory.create(
                folder,
                new RunConfig(settings, 20_000, 2_000).text(),
                Manifest.ofThisProcess(List.of(), seed, "cpu", started));
        Files.writeString(run.episodes(), episodes(number, limit, variant.equals("CEM")));
        Files.writeString(run.metrics(), metrics);
        RunStatus.now(number % 7 == 6 ? "FAILED" : "FINISHED", 20_000, 20_000, null)
                .write(run.status());
    }

    private static String episodes(int number, double limit, boolean careless) {
        RandomGenerator random = NoiseStream.of(11, number);
        double best = careless ? 22 : 15 + Math.log(limit);
        double worst = careless ? 40 : 1.2 * limit;
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= EPISODES; i++) {
            boolean exploring = i <= 20;
            double skill = exploring ? 0 : 1 - Math.exp(-(i - 20) / 25.0);
            double cost = Math.max(0, worst + (55 - worst) * Math.exp(-4 * skill) + 3 * random.nextGaussian());
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"episode\":%d,\"decision\":%d,\"phase\":\"%s\",\"episodeReturn\":%.4f,\"cost\":%.1f}%n",
                    i,
                    exploring ? i * 30 : 600 + (i - 20) * 194,
                    exploring ? "EXPLORING" : "ACTING",
                    best * skill - 0.5 + 2 * random.nextGaussian(),
                    cost));
        }
        return lines.toString();
    }

    private static String metrics(int rows) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            double fall = Math.exp(-i / (0.2 * rows));
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"update\":%d,\"decision\":%d,\"model/total\":%.7f,\"model/observation\":%.7f,\"model/kl\":%.7f,"
                            + "\"model/gradient\":%.7f,\"actor/loss\":%.7f,\"critic/reward\":%.7f}%n",
                    i,
                    600 + 19_400L * i / rows,
                    6 * fall + 1.4,
                    4 * fall + 0.35,
                    1.2 * fall + 0.8,
                    12 * fall + 1,
                    -0.2 * (1 - fall),
                    2 * fall + 0.5));
        }
        return lines.toString();
    }
}
