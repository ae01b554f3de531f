/** Lagrange multipliers that turn a limit on cost into a price of cost: λ_p of the planner, λ of the actor's loss. */
@NullMarked
package safedreamer.lagrangian;

import org.jspecify.annotations.NullMarked;
