/**
 * Real MuJoCo as an engine, through the Foreign Function and Memory API: the library is found on the user's machine, its
 * memory is read at offsets known for exact versions only, and it never sees a model that was not written here.
 */
@NullMarked
package safedreamer.environment.physics.mujoco;

import org.jspecify.annotations.NullMarked;
