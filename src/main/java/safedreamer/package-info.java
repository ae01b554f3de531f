/** SafeDreamer: safe reinforcement learning with a world model, in the words of the paper. */
@NullMarked
package safedreamer;

import org.jspecify.annotations.NullMarked;
