package safedreamer.conformance.method;

import java.util.Arrays;
import java.util.Map;
import safedreamer.conformance.Findings;

/** The recorded batch, which the losses are computed on: nothing but its shapes can be compared by itself. */
final class DataGroup {

    private DataGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        long windows = golden.size("B");
        long length = golden.size("T");
        Map<String, long[]> shapes = Map.of(
                "observation", new long[] {windows, length, golden.size("obs")},
                "action", new long[] {windows, length, golden.size("act")},
                "reward", new long[] {windows, length},
                "cost", new long[] {windows, length},
                "is_first", new long[] {windows, length},
                "is_terminal", new long[] {windows, length},
                "prev_deter", new long[] {windows, golden.size("deter")},
                "prev_stoch_index", new long[] {windows, golden.size("stoch")},
                "prev_action", new long[] {windows, golden.size("act")});
        shapes.forEach((name, shape) -> findings.same("shapes", Arrays.equals(golden.inputShape(name), shape)));
        findings.covered(shapes.size(), golden.inputs().size(), "inputs of the losses");
    }
}
