package safedreamer.worldmodel;

import safedreamer.nn.Initialiser;
import safedreamer.nn.Orthogonal;

/**
 * First values of the two linear skips of a Gaussian latent, observation to z and z to observation. One is the other's
 * transpose, so that at the start the decoder undoes the posterior's mean.
 */
record SkipPair(Initialiser into, Initialiser outOf) {

    static SkipPair create() {
        Orthogonal into = new Orthogonal();
        return new SkipPair(into, (fanIn, fanOut, random) -> into.transposed().values(fanIn, fanOut, random));
    }
}
