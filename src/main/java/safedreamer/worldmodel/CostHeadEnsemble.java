package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Constants;
import safedreamer.nn.Features;
import safedreamer.nn.Scope;
import safedreamer.nn.TwoHot;

/**
 * M cost heads of one kind; their mean is ĉ, and how far they lie apart tells where cost is not known (Lakshminarayanan,
 * Pritzel, Blundell, "Simple and Scalable Predictive Uncertainty Estimation using Deep Ensembles", NeurIPS 2017).
 *
 * <p>They differ in their first weights alone and learn from the same replayed steps: costs are rare, so a bootstrap would
 * keep more than a third of what little there is from each head. Their loss is the mean of theirs, so cost weighs the same in the
 * latent state however many there are. The first head is named as a single one is.
 */
public final class CostHeadEnsemble {

    private final List<CostHead> heads;
    private final NDArray share;

    private CostHeadEnsemble(List<CostHead> heads, NDArray share) {
        this.heads = heads;
        this.share = share;
    }

    CostHeadEnsemble(Scope scope, WorldModelSettings settings, ObservationShape shape, int features, TwoHot twoHot) {
        Constants constants = scope.constants();
        heads = new ArrayList<>();
        share = constants.of(1.0 / settings.costHeads());
        for (int m = 0; m < settings.costHeads(); m++) {
            Scope own = scope.child(m == 0 ? "cost" : "cost" + m);
            heads.add(
                    settings.costHead() == CostHeadKind.TWO_HOT
                            ? new TwoHotCostHead(own, settings, features, twoHot)
                            : new PerObjectCostHead(own, shape));
        }
    }

    /** These heads laid out for many rows, as they are now. */
    CostHeadEnsemble aligned() {
        return new CostHeadEnsemble(heads.stream().map(CostHead::aligned).toList(), share);
    }

    boolean readsDecoded() {
        return heads.get(0).readsDecoded();
    }

    /** ĉ of each head, {@code [n]}. */
    List<NDArray> each(Features features, @Nullable NDArray decoded) {
        List<NDArray> costs = new ArrayList<>();
        heads.forEach(head -> costs.add(head.mean(features, decoded)));
        return costs;
    }

    /** {@code [n]} in nats, of costs {@code [n]} that came. */
    public NDArray loss(NDArray features, NDArray decoded, NDArray cost) {
        List<NDArray> losses = new ArrayList<>();
        heads.forEach(head -> losses.add(head.loss(features, decoded, cost)));
        return mean(losses);
    }

    /** The mean {@code [n]} of what each head gave; of one head, the very array. */
    NDArray mean(List<NDArray> each) {
        NDArray sum = each.get(0);
        for (int m = 1; m < each.size(); m++) {
            sum = sum.add(each.get(m));
        }
        return each.size() == 1 ? sum : sum.mul(share);
    }

    /** Takes note of costs that came. */
    void observe(float[] costs) {
        heads.forEach(head -> head.observe(costs));
    }
}
