package safedreamer.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import safedreamer.benchmark.GrowthCurve.Point;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * Which curves of growth there are, all at size vector: of a decision around N = 128, H = 12, J = 4, D = 256, and of an update
 * around B = 8, T = 32, D = 256.
 */
public final class GrowthSuite {

    private static final int N = 128;
    private static final int H = 12;
    private static final int J = 4;
    private static final int ELITES = 16;
    private static final int B = 8;
    private static final int T = 32;
    private static final int D = 256;
    private static final int MOST_CANDIDATES = 10_000;
    private static final int[] SIZES = {128, 256, 512};

    private final AgentBenchmarks agent;

    /** @param overrides "key=value" each, put over the settings of every point */
    public GrowthSuite(List<String> overrides) {
        agent = new AgentBenchmarks(overrides);
    }

    /**
     * Measures all curves.
     *
     * @param each hears of every point, in order
     */
    public List<GrowthCurve> measure(Stopwatch stopwatch, Consumer<BenchmarkRow> each) throws Exception {
        List<GrowthCurve> curves = new ArrayList<>();
        for (Plan plan : plans()) {
            List<Point> points = new ArrayList<>();
            for (int value : plan.values()) {
                BenchmarkRow row = stopwatch.measure(plan.at().apply(value));
                points.add(new Point(value, row));
                each.accept(row);
            }
            curves.add(new GrowthCurve(plan.work(), plan.variable(), plan.base(), points));
        }
        return curves;
    }

    private record Plan(String work, String variable, int base, int[] values, IntFunction<Benchmark> at) {}

    private List<Plan> plans() {
        return List.of(
                new Plan("decision", "N", N, new int[] {32, 64, 128, 256, 512}, n -> decision(n, H, J, D)),
                new Plan("decision", "H", H, new int[] {3, 6, 12, 24}, h -> decision(N, h, J, D)),
                new Plan("decision", "J", J, new int[] {1, 2, 4, 8}, j -> decision(N, H, j, D)),
                new Plan("decision", "D", D, SIZES, d -> decision(N, H, J, d)),
                new Plan("update", "B", B, new int[] {2, 4, 8, 16}, b -> update(b, T, D)),
                new Plan("update", "T", T, new int[] {8, 16, 32, 64}, t -> update(B, t, D)),
                new Plan("update", "D", D, SIZES, d -> update(B, T, d)));
    }

    private Benchmark decision(int n, int h, int j, int d) {
        return agent.decision("vector", n, h, j, ELITES, "model.deterministicSize=" + d);
    }

    private Benchmark update(int b, int t, int d) {
        return agent.update("vector", b, t, "model.deterministicSize=" + d);
    }

    /**
     * From how many candidates on another device would be faster at H, J and D of the base, as far as the fitted curve and the
     * estimate go; at least as many as there are elites.
     *
     * @param byCandidates the curve of N
     */
    public int takesOverAt(DeviceEstimate device, GrowthCurve byCandidates) {
        for (int n = ELITES; n < MOST_CANDIDATES; n++) {
            double gflop = decision(n, H, J, D).gflop();
            WorldModelSettings model = agent.settings("vector", "paper").agent().model();
            if (device.decisionMillis(gflop, model, n, H, J) < byCandidates.fittedMillis(n)) {
                return n;
            }
        }
        return MOST_CANDIDATES;
    }
}
