package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;

/** The outputs of a file, compared one by one by their names; remembers which, so that none is forgotten silently. */
final class RecordedOutputs {

    private final GoldenArrays golden;
    private final Findings findings;
    private final UnaryOperator<double[]> arrange;
    private final Set<String> left;
    private final Set<String> leftOut = new LinkedHashSet<>();

    RecordedOutputs(GoldenArrays golden, Findings findings) {
        this(golden, findings, new LinkedHashSet<>(golden.outputs("")), recorded -> recorded);
    }

    private RecordedOutputs(GoldenArrays golden, Findings findings, Set<String> left, UnaryOperator<double[]> arrange) {
        this.golden = golden;
        this.findings = findings;
        this.left = left;
        this.arrange = arrange;
    }

    /** The same outputs with their numbers in another order. */
    RecordedOutputs arranged(UnaryOperator<double[]> order) {
        return new RecordedOutputs(golden, findings, left, order);
    }

    Findings findings() {
        return findings;
    }

    /** Takes an output for a comparison that needs more than itself. */
    double[] take(String output) {
        left.remove(output);
        return arrange.apply(golden.output(output));
    }

    void close(String output, NDArray actual, Tolerance tolerance) {
        close(output, actual.toFloatArray(), tolerance);
    }

    void close(String output, float[] actual, Tolerance tolerance) {
        findings.close(output, actual, take(output), tolerance);
    }

    void close(String output, double[] actual, Tolerance tolerance) {
        findings.close(output, actual, take(output), tolerance);
    }

    void leaveOut(String output, String why) {
        if (left.remove(output)) {
            leftOut.add(output);
            findings.notCompared(output + ": " + why);
        }
    }

    /** Says how many were compared, and names those that nobody asked for. */
    void finish() {
        int recorded = golden.outputs("").size();
        left.forEach(output -> findings.notCompared(output + ": nothing of ours is compared with it"));
        findings.covered(recorded - left.size() - leftOut.size(), recorded, "recorded arrays");
    }
}
