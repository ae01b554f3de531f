package safedreamer.decision;

import java.util.function.Consumer;

/** Who plans kept decisions again. Calls return at once; answers come on a thread of the planner's own. */
public interface WhatIfPlanner {

    /**
     * Plans a decision with other settings; gives up the what-if before.
     *
     * @param onResult hears of a first look, of the answer, and of each of the other seeds
     * @param onTrouble hears why there is none
     */
    void ask(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble);

    /** Gives up the what-if that is being planned. */
    void giveUpWhatIf();

    /**
     * Fills a map of a decision, as long as nothing more urgent is asked; gives up the map before.
     *
     * @param onCell hears of the map each time it knows more
     * @param onTrouble hears why it goes no further
     */
    void map(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble);

    /** Gives up the map that is being filled. */
    void giveUpMap();

    /**
     * Unfolds one future; gives up the one before, and comes before all else.
     *
     * @param onResult hears of it
     * @param onTrouble hears why there is nothing
     */
    void unfold(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble);

    /**
     * Puts a decision together with the weights that it is planned again with; whatever else is being planned waits.
     *
     * @param onBundle hears of it
     * @param onTrouble hears why there is none
     */
    void bundle(KeptDecision decision, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble);

    /** Another one, which plans the decision of a bundle with the bundle's weights. Whoever asks for it closes it. */
    WhatIfPlanner open(DecisionBundle bundle);

    /** Ends what is being planned. */
    void close();

    /** Takes the newest weights before the next search: those it has are of another run, or have grown old. */
    void forgetWeights();
}
