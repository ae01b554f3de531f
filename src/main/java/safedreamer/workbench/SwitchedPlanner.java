package safedreamer.workbench;

import java.util.function.Consumer;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.MapRequest;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.UnfoldRequest;
import safedreamer.decision.Unfolded;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfRequest;
import safedreamer.decision.WhatIfResult;

/** Plans with the run's weights, or with those of a bundle for as long as its decision is looked at. */
final class SwitchedPlanner implements WhatIfPlanner {

    private final WhatIfPlanner own;
    private WhatIfPlanner present;

    SwitchedPlanner(WhatIfPlanner own) {
        this.own = own;
        present = own;
    }

    /** Plans with a bundle's weights from now on. */
    @Override
    public WhatIfPlanner open(DecisionBundle bundle) {
        back();
        giveUpWhatIf();
        giveUpMap();
        present = own.open(bundle);
        return present;
    }

    /** Plans with the run's weights again. */
    void back() {
        if (!present.equals(own)) {
            present.close();
            present = own;
        }
    }

    @Override
    public void ask(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble) {
        present.ask(request, onResult, onTrouble);
    }

    @Override
    public void giveUpWhatIf() {
        present.giveUpWhatIf();
    }

    @Override
    public void map(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble) {
        present.map(request, onCell, onTrouble);
    }

    @Override
    public void giveUpMap() {
        present.giveUpMap();
    }

    @Override
    public void unfold(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble) {
        present.unfold(request, onResult, onTrouble);
    }

    @Override
    public void bundle(KeptDecision decision, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {
        present.bundle(decision, onBundle, onTrouble);
    }

    @Override
    public void forgetWeights() {
        present.forgetWeights();
    }

    /** Of a bundle's planner; who made the run's own closes that. */
    @Override
    public void close() {
        back();
    }
}
