package safedreamer.agent;

import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;
import safedreamer.imagination.LatentPath;

/** Another imagination, with a word said before each batch: so that a search can be given up half-way. */
record WatchedImagination(Imagination inner, Runnable before) implements Imagination {

    @Override
    public int actionSize() {
        return inner.actionSize();
    }

    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        return inner.actorSequences(count, horizon, latentPath, noiseSeed);
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        before.run();
        return inner.imagine(batch);
    }
}
