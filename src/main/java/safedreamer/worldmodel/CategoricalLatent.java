package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Constants;
import safedreamer.nn.Dense;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.Linear;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Scope;

/** Groups of one-hot classes, the paper's: p(z | h) and q(z | h, x) are each a hidden layer and logits. */
final class CategoricalLatent implements LatentForm {

    private final int groups;
    private final int classes;
    private final Constants constants;
    private final Dense priorHidden;
    private final Linear priorLogits;
    private final Dense posteriorHidden;
    private final Linear posteriorLogits;

    CategoricalLatent(Scope scope, WorldModelSettings settings) {
        groups = settings.stochasticGroups();
        classes = settings.classes();
        constants = scope.constants();
        int h = settings.deterministicSize();
        int units = settings.units();
        priorHidden = new Dense(scope.child("img_out"), h, units);
        priorLogits = new Linear(scope.child("img_stats"), units, groups * classes, 1);
        posteriorHidden = new Dense(scope.child("obs_out"), h + units, units);
        posteriorLogits = new Linear(scope.child("obs_stats"), units, groups * classes, 1);
    }

    @Override
    public int size() {
        return groups * classes;
    }

    @Override
    public int noiseSize() {
        return groups;
    }

    @Override
    public boolean normalNoise() {
        return false;
    }

    @Override
    public LatentDistribution prior(NDArray h, LatentState before) {
        return OneHotCategorical.of(priorLogits.apply(priorHidden.apply(h)), groups, classes, constants);
    }

    @Override
    public LatentDistribution posterior(NDArray h, NDArray embedding, NDArray observation) {
        NDArray hidden = posteriorHidden.apply(h.concat(embedding, 1));
        return OneHotCategorical.of(posteriorLogits.apply(hidden), groups, classes, constants);
    }
}
