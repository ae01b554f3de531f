package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.PIECE;
import static safedreamer.conformance.Tolerance.SINGLE;

import java.util.List;
import safedreamer.nn.Symlog;
import safedreamer.nn.TwoHot;

/** Symlog, its inverse, and two-hot targets for every number of bins that was recorded. */
final class TwoHotPieces {

    private static final String INDEX = "_below_index";

    private final OriginalNetworks networks;
    private final GoldenArrays golden;
    private final RecordedOutputs outputs;

    TwoHotPieces(OriginalNetworks networks, GoldenArrays golden, RecordedOutputs outputs) {
        this.networks = networks;
        this.golden = golden;
        this.outputs = outputs;
    }

    void compare() {
        Symlog symlog = new Symlog(networks.constants());
        outputs.close("symlog_y", symlog.apply(networks.input(golden, "symlog_x")), SINGLE);
        outputs.close("symexp_y", symlog.inverse(networks.input(golden, "symexp_x")), SINGLE);
        List<Integer> bins = golden.outputs("twohot").stream()
                .filter(name -> name.endsWith(INDEX))
                .map(name -> Integer.parseInt(name.substring("twohot".length(), name.length() - INDEX.length())))
                .toList();
        bins.forEach(this::targets);
    }

    /** Whole vectors, since a number exactly on a bin may be held for one of its neighbour by a weight of nothing. */
    private void targets(int bins) {
        String name = "twohot" + bins;
        float[] x = golden.input("twohot_x");
        double[] below = outputs.take(name + "_below_index");
        double[] belowWeight = outputs.take(name + "_below_weight");
        double[] above = outputs.take(name + "_above_index");
        double[] aboveWeight = outputs.take(name + "_above_weight");
        double[] expected = new double[x.length * bins];
        for (int i = 0; i < x.length; i++) {
            expected[i * bins + (int) below[i]] += belowWeight[i];
            expected[i * bins + (int) above[i]] += aboveWeight[i];
        }
        TwoHot twoHot =
                new TwoHot(networks.constants(), bins, networks.settings().binLimit());
        float[] target = twoHot.target(networks.manager().create(x)).toFloatArray();
        outputs.findings().close(name, target, expected, PIECE);
    }
}
