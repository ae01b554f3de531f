package safedreamer.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a replay notes down of one file. Comparisons of the same name are put together, so that a long recording can be
 * compared step by step. Used by one thread.
 */
public final class Findings {

    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
    private final Map<String, Long> notCompared = new LinkedHashMap<>();
    private final List<String> onPurpose = new ArrayList<>();
    private Coverage coverage = new Coverage(0, 0, "");

    /**
     * Says how much of the file was compared.
     *
     * @param compared of
     * @param recorded of
     * @param what "steps on planar"
     */
    public void covered(int compared, int recorded, String what) {
        coverage = new Coverage(compared, recorded, what);
    }

    /** Compares number by number; a different count of numbers is a breach. */
    public void close(String name, double[] actual, double[] expected, Tolerance tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double worst = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
            worst = Math.max(worst, tolerance.error(actual[i], expected[i], largest));
        }
        add(new Comparison(name, Comparison.Kind.ERROR, expected.length, worst, tolerance.limit()));
    }

    public void close(String name, float[] actual, double[] expected, Tolerance tolerance) {
        double[] exact = new double[actual.length];
        Arrays.setAll(exact, i -> actual[i]);
        close(name, exact, expected, tolerance);
    }

    public void close(String name, double actual, double expected, Tolerance tolerance) {
        close(name, new double[] {actual}, new double[] {expected}, tolerance);
    }

    /** Compares one thing that is equal or is not. */
    public void same(String name, boolean equal) {
        add(new Comparison(name, Comparison.Kind.MISMATCHES, 1, equal ? 0 : 1, 0));
    }

    /** Compares indices in order; a different count of them is a mismatch of each that is missing or too many. */
    public void same(String name, int[] actual, int[] expected) {
        int shorter = Math.min(actual.length, expected.length);
        int different = Math.max(actual.length, expected.length) - shorter;
        for (int i = 0; i < shorter; i++) {
            different += actual[i] == expected[i] ? 0 : 1;
        }
        add(new Comparison(name, Comparison.Kind.MISMATCHES, expected.length, different, 0));
    }

    /** Says where our rule is another one by design, and what it is. */
    public void differsOnPurpose(String words) {
        if (!onPurpose.contains(words)) {
            onPurpose.add(words);
        }
    }

    /** Says what of the recording was left out and why; counted where it is said again. */
    public void notCompared(String words) {
        notCompared.merge(words, 1L, Long::sum);
    }

    private void add(Comparison comparison) {
        comparisons.merge(comparison.name(), comparison, Comparison::and);
    }

    FileReport report(String file) {
        return new FileReport(file, coverage, List.copyOf(comparisons.values()), onPurpose, notCompared, "");
    }
}
