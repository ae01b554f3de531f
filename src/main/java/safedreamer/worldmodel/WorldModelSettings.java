package safedreamer.worldmodel;

import safedreamer.settings.Parameter;

/** Sizes and losses of the world model. The fallbacks are the paper's low-dimensional ones. */
public record WorldModelSettings(
        @Parameter(name = "Latent kind", fallback = "CATEGORICAL", help = "Form of the stochastic state.")
        LatentKind latent,

        @Parameter(name = "Cost head", fallback = "TWO_HOT", help = "How cost is predicted.")
        CostHeadKind costHead,

        @Parameter(
                symbol = "M",
                name = "Cost heads",
                unit = "heads",
                fallback = "1",
                min = 1,
                max = 16,
                help =
                        "So many heads of this kind learn cost from different first weights; their mean is used, and their"
                                + " spread is told.")
        int costHeads,

        @Parameter(name = "Observation scaling", fallback = "SYMLOG", help = "What the networks see of an observation.")
        ObservationScaling scaling,

        @Parameter(
                symbol = "D",
                name = "Deterministic state",
                fallback = "256",
                min = 4,
                max = 8192,
                help = "Width of the recurrent state h.")
        int deterministicSize,

        @Parameter(
                symbol = "S",
                name = "Stochastic state",
                fallback = "16",
                min = 2,
                max = 1024,
                help = "Groups of a categorical z, or numbers of a Gaussian one.")
        int stochasticGroups,

        @Parameter(
                name = "Classes",
                fallback = "16",
                min = 2,
                max = 256,
                help = "Classes in each group of a categorical z; without meaning for a Gaussian one.")
        int classes,

        @Parameter(name = "Units", fallback = "256", min = 4, max = 8192, help = "Width of hidden layers.")
        int units,

        @Parameter(
                name = "Encoder layers",
                fallback = "3",
                min = 1,
                max = 10,
                help = "Hidden layers of encoder and decoder.")
        int encoderLayers,

        @Parameter(
                name = "Head layers",
                fallback = "2",
                min = 1,
                max = 10,
                help = "Hidden layers of the reward, cost and continue heads, the actor and the critics.")
        int headLayers,

        @Parameter(name = "Bins", fallback = "255", min = 5, max = 1023, help = "Bins of a two-hot distribution.")
        int bins,

        @Parameter(
                name = "Bin limit",
                unit = "symlog units",
                fallback = "20",
                min = 0.5,
                max = 50,
                help = "Two-hot bins reach from minus to plus this, in symlog units.")
        double binLimit,

        @Parameter(
                name = "Observation loss scale",
                fallback = "5",
                min = 0,
                max = 1000,
                help = "Weight of the reconstruction loss.")
        double observationScale,

        @Parameter(
                name = "Dynamics loss scale",
                fallback = "0.5",
                min = 0,
                max = 100,
                help = "Weight of the loss that pulls the prior to the posterior.")
        double dynamicsScale,

        @Parameter(
                name = "Representation loss scale",
                fallback = "0.1",
                min = 0,
                max = 100,
                help = "Weight of the loss that pulls the posterior to the prior.")
        double representationScale,

        @Parameter(
                name = "KL at a window's start",
                fallback = "1",
                min = 0,
                max = 1,
                help = "Weight of the first step's KL of a replayed window, which no prior can predict.")
        double windowStartScale,

        @Parameter(
                name = "Free nats",
                unit = "nats",
                fallback = "1",
                min = 0,
                max = 100,
                help = "KL below this costs nothing.")
        double freeNats,

        @Parameter(
                name = "Cost weight",
                fallback = "10",
                min = 0,
                max = 1000,
                help = "Weight of the cost loss where there was a cost.")
        double costWeight,

        @Parameter(
                name = "Foreseen costs",
                unit = "decisions",
                fallback = "0",
                min = 0,
                max = 100,
                help =
                        "A per-object cost head also learns from positions foreseen up to so many decisions ahead, and so"
                                + " how far foresight can be trusted.")
        int costForesight,

        @Parameter(
                name = "Learning rate",
                fallback = "0.0001",
                min = 0,
                max = 1,
                help = "Of the world model's optimiser.")
        double learningRate,

        @Parameter(
                name = "Adam epsilon",
                fallback = "0.00000001",
                min = 1e-12,
                max = 1,
                help = "Of the world model's optimiser.")
        double epsilon,

        @Parameter(
                name = "Warm-up",
                unit = "updates",
                fallback = "0",
                min = 0,
                max = 1000000,
                help = "Updates over which the world model's learning rate rises to its value.")
        int warmupUpdates,

        @Parameter(
                name = "Gradient clip",
                fallback = "1000",
                min = 1e-6,
                max = 1e9,
                help = "Largest global gradient norm of the world model.")
        double clip) {}
