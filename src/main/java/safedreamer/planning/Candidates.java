package safedreamer.planning;

import safedreamer.imagination.CandidateBatch;

/**
 * The action sequences of one iteration: the actor's first, then the mean (if it competes), then the Gaussian draws.
 *
 * @param actions {@code [H][N][A]}, clipped to [-1, 1]
 * @param source {@code [N]}
 * @param actionSize A
 */
public record Candidates(float[] actions, CandidateSource[] source, int actionSize) {

    /** Draws N_πθ + (0 or 1) + N candidates; the actor's are the same in every iteration of a decision. */
    static Candidates draw(
            ActionDistribution distribution, float[] actorSequences, PlannerSettings settings, SearchNoise noise) {
        int fromActor = settings.actorSamples();
        int gaussianFrom = fromActor + (settings.meanCandidate() ? 1 : 0);
        int count = gaussianFrom + settings.gaussianSamples();
        int actionSize = distribution.actionSize();
        Candidates drawn = new Candidates(
                new float[settings.horizon() * count * actionSize], new CandidateSource[count], actionSize);
        for (int i = 0; i < fromActor; i++) {
            drawn.put(i, CandidateSource.ACTOR, actorSequences, fromActor, i);
        }
        if (settings.meanCandidate()) {
            drawn.put(fromActor, CandidateSource.MEAN, distribution.mean(), 1, 0);
        }
        for (int i = 0; i < settings.gaussianSamples(); i++) {
            float[] sequence = distribution.sample(noise.gaussian(i), settings.noiseCorrelation());
            drawn.put(gaussianFrom + i, CandidateSource.GAUSSIAN, sequence, 1, 0);
        }
        return drawn;
    }

    /** Clips sequence j of {@code [H][sequences][A]} into place i. */
    private void put(int i, CandidateSource from, float[] steps, int sequences, int j) {
        source[i] = from;
        for (int t = 0; t < horizon(); t++) {
            for (int a = 0; a < actionSize; a++) {
                actions[at(t, i, a)] = Math.clamp(steps[(t * sequences + j) * actionSize + a], -1f, 1f);
            }
        }
    }

    int count() {
        return source.length;
    }

    int horizon() {
        return actions.length / (count() * actionSize);
    }

    float action(int t, int i, int a) {
        return actions[at(t, i, a)];
    }

    private int at(int t, int i, int a) {
        return (t * count() + i) * actionSize + a;
    }

    /** False if the actor offered a sequence that holds a NaN, which clipping leaves as it is. */
    boolean isFinite(int i) {
        for (int t = 0; t < horizon(); t++) {
            for (int a = 0; a < actionSize; a++) {
                if (!Float.isFinite(action(t, i, a))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the world model is asked; costTail is whether J^C matters. */
    CandidateBatch batch(PlannerSettings settings, SearchNoise noise, boolean costTail) {
        return new CandidateBatch(
                actions,
                count(),
                horizon(),
                settings.distinctPaths(),
                settings.latentPath(),
                settings.discountCost(),
                settings.bootstrap(),
                costTail,
                noise.latentSeed());
    }
}
