/** The engines that move an agent among objects; nothing here knows of rewards or costs. */
@NullMarked
package safedreamer.environment.physics;

import org.jspecify.annotations.NullMarked;
