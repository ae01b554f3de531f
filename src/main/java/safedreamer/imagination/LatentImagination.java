package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/**
 * The futures of one latent state in the world model. A batch is imagined in blocks of candidates, which workers take one
 * after the other; the blocks hang on the batch alone, so the numbers are the same however many workers there are. Used by
 * one thread, with gradients off.
 */
public final class LatentImagination implements Imagination {

    private static final int ACTOR = 1;
    private static final int ROWS_IN_A_PAIR_OF_BLOCKS = 256;

    private final Imaginer imaginer;
    private final WorldModel model;
    private final LatentState state;
    private final boolean recordPositions;
    private final HostCopies copies;
    private final List<float[]> positions = new ArrayList<>();

    LatentImagination(Imaginer imaginer, LatentState state, boolean recordPositions) {
        this.imaginer = imaginer;
        this.state = state;
        state.share();
        this.recordPositions = recordPositions;
        model = imaginer.model();
        copies = new HostCopies(imaginer.constants().manager());
    }

    /** What went to the device and back so far. */
    HostCopies copies() {
        return copies;
    }

    @Override
    public int actionSize() {
        return imaginer.actionSize();
    }

    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        int size = imaginer.actionSize();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float[] draws = NoiseRows.of(0, count, 1, horizon, size, true, NoiseStream.seed(noiseSeed, ACTOR));
            float[] latentDraws = imaginer.latentNoise(0, count, 1, horizon, latentPath, noiseSeed);
            StepInputs noise = StepInputs.upload(copies, horizon, count, size, draws, latentDraws);
            NDList actions = new NDList();
            LatentState now = state.repeat(count);
            for (int t = 0; t < horizon; t++) {
                NDArray action = imaginer.actor().action(now.features(), noise.action(t));
                actions.add(action);
                now = model.imagine(now, action, noise.latentNoise(t));
            }
            return copies.down(NDArrays.concat(actions));
        }
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        int n = batch.candidates();
        boolean cached = !manager().getDevice().isGpu();
        int blocks = cached ? Math.min(n, blocks((long) n * batch.particles())) : 1;
        List<CandidateBlock.Scores> scores = imaginer.workers()
                .spread(
                        blocks,
                        block -> new CandidateBlock(
                                        imaginer, state, batch, copies, (int) ((long) block * n / blocks), (int)
                                                ((block + 1L) * n / blocks))
                                .score(recordPositions));
        if (recordPositions) {
            positions.add(joined(scores));
        }
        return together(batch, scores);
    }

    /** An even number, so that two workers end together. */
    private static int blocks(long rows) {
        return 2 * (int) Math.max(1, Math.round((double) rows / ROWS_IN_A_PAIR_OF_BLOCKS));
    }

    private static CandidateReturns together(CandidateBatch batch, List<CandidateBlock.Scores> scores) {
        int n = batch.candidates();
        int kinds = scores.get(0).rows().length;
        float[][] all = new float[kinds][n * batch.particles()];
        for (CandidateBlock.Scores block : scores) {
            for (int kind = 0; kind < kinds; kind++) {
                for (int p = 0; p < batch.particles(); p++) {
                    System.arraycopy(
                            block.rows()[kind], p * block.count(), all[kind], p * n + block.from(), block.count());
                }
            }
        }
        return CandidateReturns.over(n, all[0], all[1], java.util.Arrays.copyOfRange(all, 2, kinds));
    }

    private static float[] joined(List<CandidateBlock.Scores> scores) {
        List<float[]> parts = new ArrayList<>();
        int length = 0;
        for (CandidateBlock.Scores block : scores) {
            float[] part = block.positions() == null ? new float[0] : block.positions();
            parts.add(part);
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /**
     * One candidate's future step by step, along the first of its latent paths.
     *
     * @param candidate 0..N-1 of the batch
     */
    public UnfoldedFuture unfold(CandidateBatch batch, int candidate) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LatentState[] states =
                    new CandidateBlock(imaginer, state, batch, copies, candidate, candidate + 1).unroll();
            NDList steps = new NDList();
            for (LatentState each : states) {
                steps.add(each.features().get("0:1"));
            }
            NDArray later = NDArrays.concat(steps);
            NDArray decoded = model.decode(state.features().concat(later, 0));
            return new UnfoldedFuture(
                    copies.down(model.observation(decoded)),
                    copies.down(model.reward(later)),
                    copies.down(model.cost(later)));
        }
    }

    /** What was decoded of each batch so far, in order, {@code [N][H + 1][2]}; then forgotten. */
    public List<float[]> takePositions() {
        List<float[]> taken = List.copyOf(positions);
        positions.clear();
        return taken;
    }

    private NDManager manager() {
        return imaginer.constants().manager();
    }
}
