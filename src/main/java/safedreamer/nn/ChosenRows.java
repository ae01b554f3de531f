package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;

/**
 * One-hot vectors by the classes they choose. A matrix product with them is a sum of a few rows of the matrix, at a fraction
 * of the arithmetic. Without gradients.
 */
public final class ChosenRows implements FeaturePart {

    private final NDArray index;
    private final int classes;
    private final Constants constants;
    private final NDArray flat;
    private final NDArray offsets;

    /** @param index {@code [n][groups]} of classes, whole numbers */
    ChosenRows(NDArray index, int classes, Constants constants) {
        this.index = index;
        this.classes = classes;
        this.constants = constants;
        int rows = (int) index.getShape().get(0);
        int groups = (int) index.getShape().get(1);
        offsets = constants.multiples(groups, rows);
        flat = index.add(constants.multiples(classes, groups)).flatten();
    }

    /** Some, one after the other. */
    static ChosenRows concat(List<ChosenRows> some) {
        NDList indices = new NDList();
        some.forEach(each -> indices.add(each.index));
        ChosenRows first = some.get(0);
        return new ChosenRows(NDArrays.concat(indices), first.classes, first.constants);
    }

    /** Makes them ready to be read by several threads. */
    public void share() {
        Workers.share(index);
        Workers.share(flat);
    }

    @Override
    public long rows() {
        return index.getShape().get(0);
    }

    @Override
    public long width() {
        return index.getShape().get(1) * classes;
    }

    /** {@code [n][groups · classes]} written out. */
    @Override
    public NDArray whole() {
        try (NDArray each = index.expandDims(2);
                NDArray hit = each.eq(constants.multiples(1, classes));
                NDArray chosen = hit.toType(DataType.FLOAT32, false)) {
            return chosen.reshape(index.getShape().get(0), -1);
        }
    }

    @Override
    public NDArray times(NDArray matrix) {
        return constants.kernels().rowSum().apply(matrix, flat, offsets);
    }
}
