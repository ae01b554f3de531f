package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.DOUBLE;
import static safedreamer.conformance.Tolerance.DOUBLE_EACH;

import java.util.Arrays;
import java.util.List;
import safedreamer.lagrangian.AugmentedLagrangian;
import safedreamer.lagrangian.AugmentedLagrangianSettings;
import safedreamer.lagrangian.PidLagrangian;
import safedreamer.lagrangian.PidSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** Both multipliers over scripted costs: rise, saturation, recovery, second rise. */
final class ScriptedLagrangians {

    /** Of all recorded controllers. */
    private static final double LIMIT = 2;

    /** Share of the running cost that is kept where costs were recorded through their average. */
    private static final double COST_DECAY = 0.99;

    private static final String PID = "pid_";

    private final GoldenArrays golden;
    private final RecordedOutputs outputs;

    ScriptedLagrangians(GoldenArrays golden, RecordedOutputs outputs) {
        this.golden = golden;
        this.outputs = outputs;
    }

    /** One for each "lagrange_NAME". */
    void augmented() {
        for (String output : golden.outputs("lagrange_")) {
            ParameterTable<AugmentedLagrangianSettings> table = ParameterTable.of(AugmentedLagrangianSettings.class);
            AugmentedLagrangian lagrangian = new AugmentedLagrangian(table.defaults());
            double[] init = golden.exactInput(output + "_init");
            lagrangian.restore(new AugmentedLagrangian.State(init[0], init[1]));
            double[] costs = golden.exactInput("lagrange_cost");
            double[] rows = new double[3 * costs.length];
            for (int i = 0; i < costs.length; i++) {
                double violation = costs[i] - init[2];
                rows[3 * i] = lagrangian.penalty(violation);
                lagrangian.update(violation);
                rows[3 * i + 1] = lagrangian.state().multiplier();
                rows[3 * i + 2] = lagrangian.state().quadraticWeight();
            }
            outputs.close(output, rows, DOUBLE_EACH);
        }
    }

    /** One for each "pid_NAME_FEED". */
    void pid() {
        outputs.findings()
                .differsOnPurpose(
                        "the integral of λ_p stops growing while λ_p is at its largest (anti-windup); off here,"
                                + " and its own rule compared with the sum that it bounds");
        for (String output : golden.outputs(PID)) {
            int feedAt = output.lastIndexOf('_');
            String name = output.substring(PID.length(), feedAt);
            pid(output, golden.exactInput(PID + name + "_settings"), output.substring(feedAt + 1));
        }
    }

    private void pid(String output, double[] recorded, String feed) {
        double decay = feed.equals("raw") ? 0 : COST_DECAY;
        PidLagrangian pid = new PidLagrangian(settings(recorded, decay, false));
        PidLagrangian bounded = new PidLagrangian(settings(recorded, decay, true));
        List<String> columns = golden.names("pid_columns");
        double[] costs = golden.exactInput("pid_episode_cost_" + feed);
        double[] rows = new double[columns.size() * costs.length];
        boolean held = true;
        for (int i = 0; i < costs.length; i++) {
            pid.observe(costs[i], LIMIT);
            put(pid.state(), columns, rows, i * columns.size());
            double before = bounded.state().integral();
            bounded.observe(costs[i], LIMIT);
            held &= isBounded(bounded, before, recorded[3]);
        }
        outputs.close(output, rows, DOUBLE);
        outputs.findings().same("anti-windup", held);
    }

    /** The three terms together exceed the largest λ_p only where the integral did not grow. */
    private static boolean isBounded(PidLagrangian pid, double integralBefore, double largest) {
        double sum = pid.terms().proportional()
                + pid.terms().integral()
                + pid.terms().derivative();
        return sum <= largest + 1e-12 || pid.state().integral() <= integralBefore;
    }

    private static void put(PidLagrangian.State state, List<String> columns, double[] rows, int at) {
        rows[at + columns.indexOf("ema_cost_fed")] = state.costAverage();
        rows[at + columns.indexOf("penalty")] = state.penalty();
        rows[at + columns.indexOf("d")] = state.derivative();
        rows[at + columns.indexOf("i")] = state.integral();
        rows[at + columns.indexOf("p")] = state.proportional();
    }

    private static PidSettings settings(double[] recorded, double decay, boolean antiWindup) {
        ParameterTable<PidSettings> table = ParameterTable.of(PidSettings.class);
        List<String> changes = Arrays.asList(
                "proportionalGain=" + recorded[0],
                "integralGain=" + recorded[1],
                "derivativeGain=" + recorded[2],
                "largestPenalty=" + recorded[3],
                "costDecay=" + decay,
                "antiWindup=" + antiWindup);
        return new SettingsResolver<>(table).override(table.defaults(), changes);
    }
}
