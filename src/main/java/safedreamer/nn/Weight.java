package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** One named parameter array of a layer. */
public final class Weight {

    private final String name;
    private final Shape shape;
    private NDArray array;

    Weight(String name, NDArray array) {
        this.name = name;
        this.shape = array.getShape();
        this.array = array;
    }

    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    /** Its present values; never to be kept over a {@link Parameters#seal}. */
    public NDArray array() {
        return array;
    }

    void replace(NDArray other) {
        array = Workers.share(other);
    }
}
