package safedreamer.nn;

import ai.djl.ndarray.NDArray;

/** symlog(x) = sign(x) ln(1 + |x|) and its inverse. */
public final class Symlog {

    private final NDArray one;

    public Symlog(Constants constants) {
        one = constants.of(1);
    }

    public NDArray apply(NDArray x) {
        return x.sign().mul(x.abs().add(one).log());
    }

    /** symexp. */
    public NDArray inverse(NDArray x) {
        return x.sign().mul(x.abs().exp().sub(one));
    }
}
