package safedreamer.planning;

import safedreamer.imagination.LatentPath;
import safedreamer.settings.AppliesWhen;
import safedreamer.settings.Parameter;

/** Everything the search can be told. Read once a decision, so that a change never tears one. */
public record PlannerSettings(
        @Parameter(
                symbol = "b",
                name = "Cost limit",
                unit = "cost per episode",
                fallback = "2",
                min = 0,
                max = 100000,
                low = 0,
                high = 50,
                applies = AppliesWhen.NEXT_DECISION,
                help = "A future is safe when its predicted cost, scaled to a whole episode, stays under this.")
        double costLimit,

        @Parameter(
                symbol = "L",
                name = "Episode length in place of the task's",
                unit = "decisions",
                fallback = "0",
                min = 0,
                max = 1000000,
                low = 0,
                high = 1000,
                applies = AppliesWhen.NEXT_DECISION,
                help =
                        "0, and right: the task's own length in decisions. Any other number scales the predicted cost instead;"
                                + " the published code has 1000, simulator steps, whatever the action repeat.")
        int episodeLengthOverride,

        @Parameter(
                symbol = "H",
                name = "Horizon",
                unit = "decisions",
                fallback = "15",
                min = 1,
                max = 100,
                low = 1,
                high = 30,
                applies = AppliesWhen.NEXT_DECISION,
                help = "How far each future is imagined.")
        int horizon,

        @Parameter(
                symbol = "N_s",
                name = "Safe futures wanted",
                unit = "futures",
                fallback = "50",
                min = 0,
                max = 10000,
                low = 0,
                high = 128,
                applies = AppliesWhen.NEXT_DECISION,
                help = "With fewer safe futures than this the search looks for lower cost, not higher return.")
        int minSafeTrajectories,

        @Parameter(
                symbol = "k",
                name = "Elites",
                unit = "futures",
                fallback = "50",
                min = 1,
                max = 10000,
                low = 1,
                high = 128,
                applies = AppliesWhen.NEXT_DECISION,
                help = "How many of the best futures the distribution is refitted to.")
        int eliteCount,

        @Parameter(
                symbol = "N",
                name = "Sampled futures",
                unit = "futures",
                fallback = "500",
                min = 2,
                max = 10000,
                low = 8,
                high = 1000,
                applies = AppliesWhen.NEXT_DECISION,
                help = "Action sequences drawn from the distribution in each iteration.")
        int gaussianSamples,

        @Parameter(
                symbol = "N_π",
                name = "Actor's futures",
                unit = "futures",
                fallback = "25",
                min = 0,
                max = 10000,
                low = 0,
                high = 128,
                applies = AppliesWhen.NEXT_DECISION,
                help = "Action sequences played by the actor and added to the candidates.")
        int actorSamples,

        @Parameter(
                symbol = "J",
                name = "Iterations",
                unit = "iterations",
                fallback = "6",
                min = 1,
                max = 50,
                low = 1,
                high = 12,
                applies = AppliesWhen.NEXT_DECISION,
                help = "How often the distribution is sampled and refitted within one decision.")
        int iterations,

        @Parameter(
                symbol = "σ₀",
                name = "Initial spread",
                unit = "action units",
                fallback = "1",
                min = 0.001,
                max = 10,
                low = 0.05,
                high = 2,
                applies = AppliesWhen.NEXT_DECISION,
                help = "Standard deviation the search starts from at each decision.")
        double initialStd,

        @Parameter(
                symbol = "σ_min",
                name = "Smallest spread",
                unit = "action units",
                fallback = "0",
                min = 0,
                max = 10,
                low = 0,
                high = 1,
                applies = AppliesWhen.NEXT_DECISION,
                help = "The refit never makes the standard deviation smaller than this.")
        double minStd,

        @Parameter(
                symbol = "m",
                name = "Momentum",
                fallback = "0",
                min = 0,
                max = 0.99,
                low = 0,
                high = 0.9,
                applies = AppliesWhen.NEXT_DECISION,
                help = "Share of the old mean that is kept at each refit.")
        double momentum,

        @Parameter(
                symbol = "ρ",
                name = "Noise correlation",
                fallback = "0",
                min = 0,
                max = 0.99,
                low = 0,
                high = 0.95,
                applies = AppliesWhen.NEXT_DECISION,
                help = "How much the noise of one step of a future resembles that of the step before.")
        double noiseCorrelation,

        @Parameter(
                name = "Safety test",
                fallback = "STRICT",
                applies = AppliesWhen.NEXT_DECISION,
                help = "STRICT: safe below b. INCLUSIVE: safe at b too.")
        SafetyTest safetyTest,

        @Parameter(
                symbol = "κ",
                name = "Pessimism",
                unit = "standard deviations",
                fallback = "0",
                min = 0,
                max = 100,
                low = 0,
                high = 3,
                applies = AppliesWhen.NEXT_DECISION,
                help =
                        "How many standard deviations, over paths and cost heads, are added to a future's predicted cost.")
        double pessimism,

        @Parameter(
                name = "Chosen action",
                fallback = "SAMPLE",
                applies = AppliesWhen.NEXT_DECISION,
                help = "SAMPLE: drawn from the final distribution. MEAN: its mean.")
        ActionChoice actionChoice,

        @Parameter(
                name = "Action noise",
                unit = "share of σ",
                fallback = "1",
                min = 0,
                max = 2,
                low = 0,
                high = 1,
                applies = AppliesWhen.NEXT_DECISION,
                help = "Scales σ when the chosen action is sampled.")
        double actionNoise,

        @Parameter(
                name = "Latent path",
                fallback = "SAMPLE",
                applies = AppliesWhen.NEXT_DECISION,
                help = "SAMPLE: each future draws its latent states. MEAN: it follows their means.")
        LatentPath latentPath,

        @Parameter(
                symbol = "P",
                name = "Paths per future",
                unit = "latent paths",
                fallback = "1",
                min = 1,
                max = 100,
                low = 1,
                high = 16,
                applies = AppliesWhen.NEXT_DECISION,
                help =
                        "Each future is imagined along so many sampled latent paths, and its return and cost are their means."
                                + " With latent path MEAN all would be the same, and one is taken.")
        int particles,

        @Parameter(
                name = "Mean is a candidate",
                fallback = "false",
                applies = AppliesWhen.NEXT_DECISION,
                help = "Whether the plan so far competes with the futures drawn around it.")
        boolean meanCandidate,

        @Parameter(
                name = "Discounted cost",
                fallback = "true",
                applies = AppliesWhen.NEXT_DECISION,
                help = "Whether the cost over the horizon is discounted by γ.")
        boolean discountCost,

        @Parameter(
                name = "Critic's tail",
                fallback = "true",
                applies = AppliesWhen.NEXT_DECISION,
                help = "Whether returns go on beyond the horizon with the critics' values.")
        boolean bootstrap) {

    /** L of J^C': the task's, in decisions, unless it is overridden. */
    public int episodeLength(int episodeDecisions) {
        return episodeLengthOverride == 0 ? episodeDecisions : episodeLengthOverride;
    }

    /** What b leaves for the horizon: b · H / L, the summed cost under which a future is safe. */
    public double horizonCostLimit(int episodeDecisions) {
        return costLimit * horizon / episodeLength(episodeDecisions);
    }

    /** How many latent paths differ: P where they are sampled, else 1. */
    public int distinctPaths() {
        return latentPath == LatentPath.SAMPLE ? particles : 1;
    }
}
