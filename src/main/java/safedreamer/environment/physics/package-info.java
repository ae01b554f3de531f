/**
 * The engines that move an agent among objects; nothing here knows of rewards or costs.
 *
 * <p>What {@link safedreamer.environment.physics.PlanarEngine} makes of one simulator step (0.02 s) from a state of the
 * original's, against where the original went: median / 90 % / largest over the steps with one kind of thing within the
 * agent's reach, in the recorded episodes; with a pillar, in runs that drive into one. {@link
 * safedreamer.environment.physics.PlanarError} has the bounds that tests hold it to.
 *
 * <table>
 * <caption>Errors of one step, by what is in reach</caption>
 * <tr><th>in reach</th><th>steps</th><th>agent, m</th><th>agent, m/s</th><th>agent, rad/s</th><th>object, m</th><th>object, m/s</th></tr>
 * <tr><td>nothing</td><td></td><td>0 / 0 / 6e-15</td><td>2e-16 / - / 4e-12</td><td>5e-15 / - / 2e-10</td><td>-</td><td>-</td></tr>
 * <tr><td>a button</td><td>54</td><td>0 / 2e-16 / 2e-16</td><td>4e-15 / 6e-15 / 2e-14</td><td>5e-15 / 1e-14 / 8e-13</td><td>-</td><td>-</td></tr>
 * <tr><td>a vase</td><td>135</td><td>6e-17 / 4e-6 / 2.0e-5</td><td>3e-15 / 5e-4 / 0.015</td><td>2e-13 / 0.010 / 0.78</td><td>5e-4 / 0.0018 / 0.0029</td><td>0.04 / 0.16 / 0.26</td></tr>
 * <tr><td>the push box</td><td>122</td><td>2e-5 / 9e-5 / 3.5e-4</td><td>0.003 / 0.008 / 0.027</td><td>0.008 / 0.15 / 0.79</td><td>6e-4 / 0.0015 / 0.0033</td><td>0.05 / 0.10 / 0.19</td></tr>
 * <tr><td>a gremlin</td><td>70</td><td>4e-5 / 2e-4 / 3.6e-4</td><td>0.005 / 0.017 / 0.034</td><td>0.012 / 0.12 / 0.79</td><td>0.003 / 0.010 / 0.017</td><td>0.15 / 0.66 / 1.0</td></tr>
 * <tr><td>a pillar</td><td>2525</td><td>4e-7 / 8e-4 / 0.0044</td><td>3e-5 / 0.06 / 0.32</td><td>9e-5 / 0.19 / 1.9</td><td>-</td><td>-</td></tr>
 * </table>
 *
 * <p>A pillar's column is exact where the agent's sphere touches it and guessed where its cube does. The agent is heavy
 * beside vases and box, so its own error is small; where an object comes to rest after a hit can be off by a centimetre.
 */
@NullMarked
package safedreamer.environment.physics;

import org.jspecify.annotations.NullMarked;
