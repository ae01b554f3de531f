package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.pytorch.jni.JniUtils;

/** x · σ(x). With a gradient it is one operation each way, which keeps one array and not three for the way back. */
final class Silu {

    private final TorchFunction function;

    Silu(NDManager manager) {
        function = new TorchFunction(manager, "x: Tensor", "torch.silu(x)");
    }

    NDArray apply(NDArray x) {
        return JniUtils.isGradMode() ? function.apply(x) : Activation.sigmoid(x).muli(x);
    }
}
