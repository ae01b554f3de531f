package safedreamer.lagrangian;

import safedreamer.settings.Parameter;

/** The price of cost in BSRP-Lag's actor loss. The fallbacks are the original's. */
public record AugmentedLagrangianSettings(
        @Parameter(
                symbol = "λ₀",
                name = "First multiplier",
                fallback = "0.000001",
                min = 0,
                max = 1000000,
                help = "Weight of the violation in the actor's loss at the start.")
        double initialMultiplier,

        @Parameter(
                symbol = "c₀",
                name = "First quadratic weight",
                fallback = "0.000000005",
                min = 1e-12,
                max = 1000000,
                help = "Weight of the squared violation at the start; also how fast the multiplier moves.")
        double initialQuadraticWeight,

        @Parameter(
                name = "Growth of the quadratic weight",
                unit = "share per update",
                fallback = "0.00001",
                min = 0,
                max = 1,
                help = "How much larger c gets at each update of the actor.")
        double quadraticGrowth,

        @Parameter(
                name = "Largest quadratic weight",
                fallback = "1",
                min = 1e-12,
                max = 1000000,
                help = "c never exceeds this.")
        double largestQuadraticWeight,

        @Parameter(
                name = "Cost signal",
                fallback = "SUM",
                help =
                        "SUM: the λ-returns of cost are added up along a future. MEAN: their mean counts. EPISODE: their mean,"
                                + " made the cost of an episode.")
        CostSignal costSignal) {}
