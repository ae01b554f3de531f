package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * While open, the calling thread records what it computes. DJL's own collector allows one in a whole process; this one
 * is per thread, as PyTorch's is.
 */
public final class Gradients implements AutoCloseable {

    private Gradients() {
        JniUtils.setGradMode(true);
    }

    public static Gradients record() {
        return new Gradients();
    }

    /** Whether the calling thread records. */
    public static boolean recording() {
        return JniUtils.isGradMode();
    }

    /** Adds the gradient of a scalar loss to every weight it depends on. */
    public void backward(NDArray loss) {
        NDArray seed = loss.getManager().ones(loss.getShape(), loss.getDataType());
        JniUtils.backward((PtNDArray) loss, (PtNDArray) seed, false, false);
    }

    @Override
    public void close() {
        JniUtils.setGradMode(false);
    }
}
