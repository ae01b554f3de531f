package safedreamer.benchmark;

import safedreamer.actorcritic.ActorCriticSettings;
import safedreamer.agent.AgentSettings;
import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;
import safedreamer.worldmodel.CostHeadKind;
import safedreamer.worldmodel.LatentKind;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * The dense arithmetic of the agent's matrix products, in multiply-adds of one row, counted from the settings.
 *
 * <p>It counts what the method needs, written as plain matrix products: a program that gathers rows where an input is one-hot
 * does less, one that evaluates a network twice does more, and both are held against the same count.
 */
public final class Arithmetic {

    private static final int PER_OBJECT_UNITS = 32;

    private final AgentSettings agent;
    private final WorldModelSettings model;
    private final ObservationShape shape;
    private final long h;
    private final long z;
    private final long units;
    private final long features;

    public Arithmetic(AgentSettings agent, ObservationShape shape) {
        this.agent = agent;
        this.shape = shape;
        model = agent.model();
        h = model.deterministicSize();
        z = gaussian() ? model.stochasticGroups() : (long) model.stochasticGroups() * model.classes();
        units = model.units();
        features = h + z;
    }

    private boolean gaussian() {
        return model.latent() == LatentKind.GAUSSIAN;
    }

    /** h' = GRU(h, f(z, a)) and the prior of z' given it: one imagined step. */
    public long step() {
        long input = (z + shape.actionSize()) * units;
        long gates = (h + units) * 3 * h;
        long prior = gaussian() ? (h + z) * units + units * 2 * z : h * units + units * z;
        return input + gates + prior;
    }

    private long posterior() {
        return (h + units) * units + units * (gaussian() ? 2 * z : z) + (gaussian() ? shape.size() * z : 0);
    }

    private long encoder() {
        return shape.size() * units + (model.encoderLayers() - 1) * units * units;
    }

    private long decoder() {
        return features * units
                + (model.encoderLayers() - 1) * units * units
                + units * shape.size()
                + (gaussian() ? z * shape.size() : 0);
    }

    private long head(long out) {
        return features * units + (model.headLayers() - 1) * units * units + units * out;
    }

    /** Reward head, a critic, or the paper's cost head. */
    public long twoHotHead() {
        return head(model.bins());
    }

    public long continueHead() {
        return head(1);
    }

    private boolean costReadsDecoded() {
        return model.costHead() == CostHeadKind.PER_OBJECT;
    }

    /** All cost heads, with the decoder where it reads decoded positions. */
    public long costHead() {
        long each = 2 * PER_OBJECT_UNITS + PER_OBJECT_UNITS * PER_OBJECT_UNITS + PER_OBJECT_UNITS;
        long heads = model.costHeads();
        return costReadsDecoded() ? decoder() + heads * shape.objectCount() * each : heads * twoHotHead();
    }

    private long actor() {
        return head(2L * shape.actionSize());
    }

    /**
     * Multiply-adds of one search: dynamics, reward, cost and continue heads on every imagined state, the reward critic where
     * returns have its tail, the cost critic where futures are ranked by J^C.
     */
    public long decision(PlannerSettings planner) {
        long states = (long) planner.horizon() * planner.iterations();
        long critics = planner.bootstrap() ? twoHotHead() * (agent.variant() == Variant.OSRP_LAG ? 2 : 1) : 0;
        long candidate = step() + twoHotHead() + costHead() + continueHead() + critics;
        long drawn = (long) planner.gaussianSamples() + (planner.meanCandidate() ? 1 : 0);
        long played = (long) planner.actorSamples() * planner.horizon() * (step() + actor());
        return states * (drawn + planner.actorSamples()) * candidate + played;
    }

    /**
     * Multiply-adds of one update of everything: a backward pass costs the forward pass again for the gradient of the input
     * and again for that of the weights, as far as they are wanted.
     *
     * @param windows B
     * @param length T
     */
    public long update(int windows, int length) {
        long rows = (long) windows * length;
        return rows * worldModelRow() + actorCriticRows(rows);
    }

    private long worldModelRow() {
        long observed = encoder() + step() + posterior() + decoder();
        long heads = twoHotHead() + continueHead() + (costReadsDecoded() ? costHead() - decoder() : costHead());
        return 3 * (observed + heads) - shape.size() * units;
    }

    private long actorCriticRows(long rows) {
        ActorCriticSettings settings = agent.actorCritic();
        long starts = settings.imaginationStarts() == 0 ? rows : Math.min(settings.imaginationStarts(), rows);
        boolean costTeaches = agent.variant() == Variant.BSRP_LAG;
        long horizon = settings.imaginationHorizon();
        long firstLayer = features * units;
        long dynamics = 2 * step();
        long heads = 2 * twoHotHead() + (costTeaches ? 2 : 1) * costHead() + continueHead();
        long values = 2 * twoHotHead() + (costTeaches ? 2 : 1) * twoHotHead();
        long actor = 3 * actor() - firstLayer;
        long critics = 2 * (3 * twoHotHead() - firstLayer + twoHotHead());
        return starts * (horizon * (dynamics + heads + values + actor + critics) + 2 * twoHotHead());
    }
}
