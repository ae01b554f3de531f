package safedreamer.agent;

import java.util.Optional;
import safedreamer.imagination.LatentPath;
import safedreamer.planning.ActionChoice;
import safedreamer.planning.PlannerSettings;

/**
 * What a variant makes of the planner's settings: some play no part in some variants, or beside some other settings.
 *
 * @param costHeads M of the world model
 */
public record PlannerUse(Variant variant, PlannerSettings settings, int costHeads) {

    /**
     * Why a setting has no effect; empty if it has one.
     *
     * @param key of the component of {@link PlannerSettings}: "minSafeTrajectories"
     */
    public Optional<String> idle(String key) {
        if (!variant.searches()) {
            return switch (key) {
                case "costLimit", "actionChoice", "latentPath" -> Optional.empty();
                default -> Optional.of(variant.words() + " acts with its actor; nothing is searched.");
            };
        }
        return switch (key) {
            case "minSafeTrajectories" -> ifAny(wantedAnyway());
            case "pessimism" -> ifAny(pessimismInVain());
            case "particles" ->
                settings.latentPath() == LatentPath.MEAN
                        ? Optional.of("With latent path MEAN every path of a future is the same.")
                        : Optional.empty();
            case "actionNoise" ->
                settings.actionChoice() == ActionChoice.MEAN
                        ? Optional.of("The mean is carried out as it is.")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> ifAny(String reason) {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private String wantedAnyway() {
        return switch (variant) {
            case CEM -> "CEM does not ask how many futures are safe.";
            case CCE -> "CCE wants as many safe futures as it takes elites, k.";
            case RCE -> "RCE ranks by return as soon as one future is safe.";
            default -> "";
        };
    }

    private String pessimismInVain() {
        return switch (variant) {
            case CEM -> "No cost decides anything in CEM.";
            case CCE -> "CCE judges a future by its mean cost.";
            case RCE -> "RCE judges a future by its worst cost.";
            default ->
                spreads()
                        ? ""
                        : "One path a future and one cost head have no spread. Raise P, or start with more cost heads.";
        };
    }

    /** What is asked for and cannot be had, and what to do about it; empty if all is well. */
    public Optional<String> caution() {
        return variant == Variant.RCE && !spreads()
                ? Optional.of(
                        "RCE has one path a future to take the worst of. Set the latent path to SAMPLE and P to 4 or more.")
                : Optional.empty();
    }

    private boolean spreads() {
        return settings.distinctPaths() > 1 || costHeads > 1;
    }
}
