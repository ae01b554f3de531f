package safedreamer.benchmark;

import java.util.Locale;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * How long a decision would take on a processor that is not at hand, from counts alone: a fixed price for each call, and the
 * larger of arithmetic and memory traffic. An estimate, and no more.
 *
 * @param gflops float32 arithmetic a second that is reached, in 10⁹ operations
 * @param gigabytes memory traffic a second
 * @param microsPerCall from one call to the next, the program's own part included
 */
public record DeviceEstimate(double gflops, double gigabytes, double microsPerCall) {

    /** Half of 10 TFLOP/s, 400 GB/s, and what a call took beside an H200: 16 to 27 µs. */
    public static final DeviceEstimate GRAPHICS_CARD = new DeviceEstimate(5000, 400, 20);

    /** Operations that compute, of one imagined step with its part of the returns, and of all heads: 600 in all at H = 12. */
    private static final int CALLS_A_STEP = 45;

    private static final int CALLS_OF_HEADS = 60;

    /** A number of a hidden layer is written and read as product, norm and activation. */
    private static final int PASSES = 6;

    private static final int FLOAT_BYTES = 4;

    /** "5.0 TFLOP/s, 400 GB/s, 10 µs a call". */
    public String words() {
        return String.format(
                Locale.ROOT, "%.1f TFLOP/s, %.0f GB/s, %.0f µs a call", gflops / 1000, gigabytes, microsPerCall);
    }

    /**
     * Milliseconds of one decision.
     *
     * @param gflop its dense arithmetic, in 10⁹ operations
     */
    public double decisionMillis(double gflop, WorldModelSettings model, int candidates, int horizon, int iterations) {
        double calls = (double) iterations * (horizon * CALLS_A_STEP + CALLS_OF_HEADS);
        double numbers = (double) candidates * horizon * iterations * numbersAStep(model);
        double traffic = numbers * PASSES * FLOAT_BYTES / 1e9;
        return 1e3 * Math.max(gflop / gflops, traffic / gigabytes) + calls * microsPerCall / 1e3;
    }

    /** Outputs of all layers for one candidate's step: dynamics, and reward, cost, continue head and critic. */
    private static double numbersAStep(WorldModelSettings model) {
        int heads = 4;
        int twoHot = 3;
        return 2.0 * model.units()
                + 3.0 * model.deterministicSize()
                + (double) heads * model.headLayers() * model.units()
                + (double) twoHot * model.bins();
    }
}
