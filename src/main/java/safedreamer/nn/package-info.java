/**
 * Layers and distributions on DJL; nothing here knows of reinforcement learning.
 *
 * <p>Arithmetic with a Java number under autograd reads freed memory in this version of DJL, so every constant is an
 * array that outlives the gradient: see {@link safedreamer.nn.Constants}.
 */
@NullMarked
package safedreamer.nn;

import org.jspecify.annotations.NullMarked;
