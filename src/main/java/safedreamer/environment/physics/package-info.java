/**
 * The engines that move an agent among objects; nothing here knows of rewards or costs.
 *
 * <p>What {@link safedreamer.environment.physics.PlanarEngine} makes of one simulator step (0.02 s) from a state recorded
 * of the original, against where the original went; median / largest, over the chasing episodes of seed 0:
 *
 * <table>
 * <caption>Errors of one step, by what the agent touches after it</caption>
 * <tr><th>touching</th><th>steps</th><th>agent, m</th><th>agent, m/s</th><th>object, m</th><th>object, m/s</th></tr>
 * <tr><td>nothing, or buttons</td><td>112</td><td>0 / 3e-16</td><td>4e-15 / 3e-14</td><td>-</td><td>-</td></tr>
 * <tr><td>a vase (Goal1, Goal2)</td><td>49</td><td>2e-6 / 2.0e-5</td><td>3e-4 / 0.015</td><td>6e-4 / 0.0014</td><td>0.06 / 0.26</td></tr>
 * <tr><td>the push box</td><td>81</td><td>4e-5 / 3.5e-4</td><td>4e-3 / 0.027</td><td>6e-4 / 0.0033</td><td>0.06 / 0.17</td></tr>
 * <tr><td>a gremlin</td><td>39</td><td>1e-4 / 3.6e-4</td><td>0.009 / 0.034</td><td>7e-3 / 0.017</td><td>0.5 / 1.0</td></tr>
 * </table>
 *
 * <p>A pillar's column is exact where the agent's sphere touches it and guessed where its cube does. The agent is heavy
 * beside vases and box, so its own error is small; where an object comes to rest after a hit can be off by a centimetre.
 */
@NullMarked
package safedreamer.environment.physics;

import org.jspecify.annotations.NullMarked;
