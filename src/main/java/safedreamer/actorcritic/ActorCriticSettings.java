package safedreamer.actorcritic;

import safedreamer.settings.Parameter;

/** Actor and critics. The fallbacks are the paper's. */
public record ActorCriticSettings(
        @Parameter(
                name = "Imagination horizon",
                unit = "decisions",
                fallback = "15",
                min = 1,
                max = 100,
                help = "Length of the futures that actor and critics learn from.")
        int imaginationHorizon,

        @Parameter(
                name = "Imagination starts",
                unit = "states",
                fallback = "1024",
                min = 0,
                max = 100000,
                help = "Replayed states that futures start from in each update; 0 takes every one.")
        int imaginationStarts,

        @Parameter(
                name = "Discount horizon",
                unit = "decisions",
                fallback = "333",
                min = 1.5,
                max = 100000,
                help = "γ = 1 - 1 / this.")
        double discountHorizon,

        @Parameter(
                symbol = "λ",
                name = "λ of the returns",
                fallback = "0.95",
                min = 0,
                max = 1,
                help = "How much of a λ-return is the imagined future rather than the critic.")
        double lambda,

        @Parameter(
                name = "Entropy scale",
                fallback = "0.0003",
                min = 0,
                max = 1,
                help = "Reward of the actor for being undecided.")
        double entropyScale,

        @Parameter(name = "Learning rate", fallback = "0.00003", min = 0, max = 1, help = "Of actor and critics.")
        double learningRate,

        @Parameter(name = "Adam epsilon", fallback = "0.00001", min = 1e-12, max = 1, help = "Of actor and critics.")
        double epsilon,

        @Parameter(
                name = "Gradient clip",
                fallback = "100",
                min = 1e-6,
                max = 1e9,
                help = "Largest global gradient norm of actor and critics.")
        double clip,

        @Parameter(
                name = "Slow critic fraction",
                fallback = "0.02",
                min = 0,
                max = 1,
                help = "How much of a critic its slow copy takes over at each update.")
        double slowFraction,

        @Parameter(
                name = "Update every",
                unit = "updates",
                fallback = "1",
                min = 1,
                max = 1000,
                help = "Actor and critics learn at every n-th update of the world model.")
        int updateEvery,

        @Parameter(
                name = "Cost in the actor's loss of a search",
                fallback = "false",
                help =
                        "Whether an agent that searches trains its actor on the augmented Lagrangian too, as BSRP-Lag does, so"
                                + " that actor and cost critic know behaviour that heeds b.")
        boolean pricedInSearch,

        @Parameter(
                name = "Actor reads objects",
                fallback = "false",
                help =
                        "Whether the actor and the critic of cost read, with one small net, where each hazard is decoded to be."
                                + " Wants coordinates.")
        boolean readsObjects) {

    /** γ. */
    public double discount() {
        return 1 - 1 / discountHorizon;
    }
}
