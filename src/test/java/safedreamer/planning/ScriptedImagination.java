package safedreamer.planning;

import java.util.Arrays;
import java.util.function.Function;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;
import safedreamer.imagination.LatentPath;

/** Two action dimensions, and whatever returns a test says. The actor plays one action for ever. */
record ScriptedImagination(float actorAction, Function<CandidateBatch, CandidateReturns> returns)
        implements Imagination {

    @Override
    public int actionSize() {
        return 2;
    }

    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        float[] sequences = new float[horizon * count * 2];
        Arrays.fill(sequences, actorAction);
        return sequences;
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        return returns.apply(batch);
    }
}
