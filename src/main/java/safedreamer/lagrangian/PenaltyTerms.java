package safedreamer.lagrangian;

/**
 * What λ_p is made of: λ_p = clip(proportional + integral + derivative, 0, largest), once there was an update.
 *
 * @param penalty λ_p, in return per cost
 * @param proportional K_p P, below 0 while cost is below b
 * @param integral I, 0 or above
 * @param derivative K_d D, 0 or above
 * @param costAverage x, the running mean of episode costs
 */
public record PenaltyTerms(
        double penalty, double proportional, double integral, double derivative, double costAverage) {}
