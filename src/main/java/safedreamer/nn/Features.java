package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a network reads: {@code [n][F]} numbers, the last or first of which may be known to be one-hot. */
public final class Features {

    private final NDArray dense;
    private final @Nullable ChosenRows chosen;
    private final boolean chosenFirst;

    private Features(NDArray dense, @Nullable ChosenRows chosen, boolean chosenFirst) {
        this.dense = dense;
        this.chosen = chosen;
        this.chosenFirst = chosenFirst;
    }

    public static Features of(NDArray all) {
        return new Features(all, null, false);
    }

    /** Dense numbers first, then those that are one-hot. */
    public static Features of(NDArray dense, ChosenRows chosen) {
        return new Features(dense, chosen, false);
    }

    /** Those that are one-hot first, then dense numbers. */
    public static Features of(ChosenRows chosen, NDArray dense) {
        return new Features(dense, chosen, true);
    }

    /** Some, of the same kind, one after the other; of one, that very one. */
    public static Features concat(List<Features> some) {
        Features first = some.get(0);
        if (some.size() == 1) {
            return first;
        }
        NDList dense = new NDList();
        some.forEach(each -> dense.add(each.dense));
        List<ChosenRows> chosen =
                some.stream().map(each -> each.chosen).filter(Objects::nonNull).toList();
        return new Features(
                NDArrays.concat(dense), chosen.isEmpty() ? null : ChosenRows.concat(chosen), first.chosenFirst);
    }

    /** n. */
    public long rows() {
        return dense.getShape().get(0);
    }

    /** {@code [n][out]}: all of them times a matrix {@code [F][out]}. */
    NDArray times(NDArray matrix) {
        if (chosen == null) {
            return dense.matMul(matrix);
        }
        long width = dense.getShape().get(1);
        long all = matrix.getShape().get(0);
        long from = chosenFirst ? all - width : 0;
        try (NDArray ofDense = rows(matrix, from, from + width);
                NDArray ofChosen = chosenFirst ? rows(matrix, 0, from) : rows(matrix, width, all);
                NDArray sums = chosen.times(ofChosen)) {
            return dense.matMul(ofDense).addi(sums);
        }
    }

    private static NDArray rows(NDArray matrix, long from, long to) {
        return JniUtils.slice((PtNDArray) matrix, 0, from, to, 1);
    }
}
