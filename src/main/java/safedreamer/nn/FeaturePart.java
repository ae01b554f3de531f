package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;

/** Some of the columns {@code [n][w]} that a network reads. */
sealed interface FeaturePart permits FeaturePart.Dense, ChosenRows {

    /** n; one where the numbers are the same in all rows. */
    long rows();

    /** w. */
    long width();

    /** {@code [n][out]}: these times a matrix {@code [w][out]}. */
    NDArray times(NDArray matrix);

    /** {@code [n][w]}, written out. */
    NDArray whole();

    /** Some of one kind, one after the other. */
    static FeaturePart concat(List<FeaturePart> some) {
        if (some.get(0) instanceof ChosenRows) {
            return ChosenRows.concat(some.stream().map(ChosenRows.class::cast).toList());
        }
        NDList all = new NDList();
        some.forEach(each -> all.add(((Dense) each).values()));
        return new Dense(NDArrays.concat(all));
    }

    /**
     * Any numbers.
     *
     * @param values {@code [n][w]}
     */
    record Dense(NDArray values) implements FeaturePart {

        @Override
        public long rows() {
            return values.getShape().get(0);
        }

        @Override
        public long width() {
            return values.getShape().get(1);
        }

        @Override
        public NDArray times(NDArray matrix) {
            return values.matMul(matrix);
        }

        @Override
        public NDArray whole() {
            return values;
        }
    }
}
