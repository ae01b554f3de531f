package safedreamer.environment.physics;

import java.util.SortedMap;

/**
 * An engine whose whole state can be set and read, so that one step can be compared with the original's whatever came
 * before. The world must have been built by {@link Engine#reset}.
 *
 * <p>The numbers are those of MuJoCo's {@code qpos} and {@code qvel}: first the agent's joints, then for each free object
 * in the world's order 7 of position (x, y, z and the quaternion w, x, y, z) and 6 of velocity (linear in the world,
 * angular in the object).
 */
public interface PhysicsState extends Engine {

    /** nq, of the present world. */
    int positions();

    /** nv, of the present world. */
    int velocities();

    /**
     * Sets the state; what is read afterwards is of this state.
     *
     * @param time seconds
     * @param position {@code [nq]}
     * @param velocity {@code [nv]}
     * @param warmStart {@code [nv]} where an iterative solver starts from; closed forms do not use it
     */
    void setState(double time, double[] position, double[] velocity, double[] warmStart);

    /** Writes nq and nv numbers. */
    void state(double[] position, double[] velocity);

    /**
     * All contact points there are, counted by pair: {@code "geom1|geom2"}, named and ordered as in MuJoCo, an unnamed
     * geom as {@code "#id"}.
     */
    SortedMap<String, Integer> contacts();
}
