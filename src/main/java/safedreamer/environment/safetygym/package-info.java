/** Safety-Gymnasium's navigation tasks: layouts, rewards, costs and observations over any physics engine. */
@NullMarked
package safedreamer.environment.safetygym;

import org.jspecify.annotations.NullMarked;
