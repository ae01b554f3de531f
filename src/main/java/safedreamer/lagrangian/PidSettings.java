package safedreamer.lagrangian;

import safedreamer.settings.Parameter;

/**
 * The controller of OSRP-Lag's λ_p. The fallbacks are those of the original's OSRP-Lag, but for the integral, which winds
 * up there.
 */
public record PidSettings(
        @Parameter(
                symbol = "K_p",
                name = "Proportional gain",
                fallback = "0.1",
                min = 0,
                max = 1000,
                help = "How much of λ_p answers to how far cost is above b now.")
        double proportionalGain,

        @Parameter(
                symbol = "K_i",
                name = "Integral gain",
                fallback = "0.01",
                min = 0,
                max = 1000,
                help = "How fast λ_p rises while cost stays above b, and falls while it stays below.")
        double integralGain,

        @Parameter(
                symbol = "K_d",
                name = "Derivative gain",
                fallback = "0.01",
                min = 0,
                max = 1000,
                help = "How much of λ_p answers to how fast cost rises.")
        double derivativeGain,

        @Parameter(
                name = "First penalty",
                unit = "return per cost",
                fallback = "0",
                min = 0,
                max = 1000000,
                help = "λ_p before the first episode of the agent has ended.")
        double initialPenalty,

        @Parameter(
                name = "Largest penalty",
                unit = "return per cost",
                fallback = "0.1",
                min = 0,
                max = 1000000,
                help = "λ_p never exceeds this.")
        double largestPenalty,

        @Parameter(
                name = "Cost decay",
                fallback = "0.99",
                min = 0,
                max = 0.9999,
                help = "Share of the running mean of episode costs that is kept at each episode.")
        double costDecay,

        @Parameter(
                name = "Anti-windup",
                fallback = "true",
                help = "Whether the integral stops growing while λ_p is at its largest.")
        boolean antiWindup) {}
