package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Constants;
import safedreamer.nn.Symlog;

/** Between observations as they come and as the networks see and predict them. */
final class ObservationTransform {

    private final boolean byField;
    private final NDArray scale;
    private final Symlog symlog;

    ObservationTransform(Constants constants, ObservationScaling scaling, ObservationShape shape) {
        byField = scaling == ObservationScaling.BY_FIELD;
        scale = constants.vector(shape.scale());
        symlog = new Symlog(constants);
    }

    /** What the encoder sees. */
    NDArray seen(NDArray observation) {
        return byField ? observation.mul(scale) : symlog.apply(observation);
    }

    /** What the decoder is held to. */
    NDArray target(NDArray observation) {
        return byField ? observation.mul(scale) : observation;
    }

    /** From what the decoder predicts back to the observation's own units. */
    NDArray observation(NDArray decoded) {
        return byField ? decoded.div(scale) : decoded;
    }
}
