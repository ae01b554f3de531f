package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network reads: {@code [n][F]} numbers in parts, one beside the other. A part may be known to be one-hot, or to be the
 * same in all rows; then its product with a matrix takes less arithmetic.
 */
public final class Features {

    private final List<FeaturePart> parts;

    private Features(List<FeaturePart> parts) {
        this.parts = parts;
    }

    /** Dense numbers, {@code [n][w]} each, or {@code [1][w]} where they are the same in all rows. */
    public static Features of(NDArray... dense) {
        return new Features(
                Arrays.stream(dense).<FeaturePart>map(FeaturePart.Dense::new).toList());
    }

    /** Dense numbers first, then those that are one-hot. */
    public static Features of(NDArray dense, ChosenRows chosen) {
        return new Features(List.of(new FeaturePart.Dense(dense), chosen));
    }

    /** Those that are one-hot first, then dense numbers. */
    public static Features of(ChosenRows chosen, NDArray dense) {
        return new Features(List.of(chosen, new FeaturePart.Dense(dense)));
    }

    /** Some, of the same kinds and n rows in every part, one after the other; of one, that very one. */
    public static Features concat(List<Features> some) {
        if (some.size() == 1) {
            return some.get(0);
        }
        List<FeaturePart> joined = new ArrayList<>();
        for (int i = 0; i < some.get(0).parts.size(); i++) {
            int at = i;
            joined.add(FeaturePart.concat(
                    some.stream().map(each -> each.parts.get(at)).toList()));
        }
        return new Features(joined);
    }

    /** {@code [n][F]}, written out; of dense numbers in one part, those very numbers. */
    public NDArray whole() {
        if (parts.size() == 1) {
            return parts.get(0).whole();
        }
        NDList all = new NDList();
        parts.forEach(part -> all.add(part.whole()));
        return NDArrays.concat(all, 1);
    }

    /** n. */
    public long rows() {
        return parts.stream().mapToLong(FeaturePart::rows).max().orElseThrow();
    }

    /** {@code [n][out]}: all of them times a matrix {@code [F][out]}. */
    NDArray times(NDArray matrix) {
        if (parts.size() == 1) {
            return parts.get(0).times(matrix);
        }
        return isPlain() ? product(matrix) : sumOfProducts(matrix);
    }

    private boolean isPlain() {
        long n = rows();
        return parts.stream().allMatch(part -> part instanceof FeaturePart.Dense && part.rows() == n);
    }

    private NDArray product(NDArray matrix) {
        NDList dense = new NDList();
        parts.forEach(part -> dense.add(((FeaturePart.Dense) part).values()));
        try (NDArray all = NDArrays.concat(dense, 1)) {
            return all.matMul(matrix);
        }
    }

    private NDArray sumOfProducts(NDArray matrix) {
        NDArray sum = parts.get(0).times(rows(matrix, 0, parts.get(0).width()));
        long from = parts.get(0).width();
        for (FeaturePart part : parts.subList(1, parts.size())) {
            try (NDArray before = sum;
                    NDArray next = part.times(rows(matrix, from, from + part.width()))) {
                sum = before.add(next);
            }
            from += part.width();
        }
        return sum;
    }

    private static NDArray rows(NDArray matrix, long from, long to) {
        return JniUtils.slice((PtNDArray) matrix, 0, from, to, 1);
    }
}
