package safedreamer.conformance.world;

import safedreamer.conformance.Tolerance;

/**
 * How far each number of a world may be from the recorded one after a step from the same state; layouts, costs, flags and
 * contacts are always exact. The values are those that the golden files' own description advises.
 *
 * @param position of joints, metres or radians
 * @param velocity of joints, m/s or rad/s
 * @param accelerometer m/s²
 * @param sensor any other
 * @param reward of a step
 * @param lidar of each bin
 * @param coordinates SafeDreamer's observation, the accelerometer's number among them
 */
record Tolerances(
        Tolerance position,
        Tolerance velocity,
        Tolerance accelerometer,
        Tolerance sensor,
        Tolerance reward,
        Tolerance lidar,
        Tolerance coordinates) {

    /** Other code for the same equations. */
    static final Tolerances SAME_EQUATIONS = new Tolerances(
            Tolerance.absolute(1e-11),
            Tolerance.absolute(1e-8),
            Tolerance.absolute(1e-6),
            Tolerance.absolute(1e-8),
            Tolerance.absolute(1e-10),
            Tolerance.absolute(1e-10),
            Tolerance.absolute(1e-6));

    /** The same library with the same model: the same bits, but for what is worked out in another order. */
    static final Tolerances SAME_LIBRARY = new Tolerances(
            Tolerance.EXACT,
            Tolerance.EXACT,
            Tolerance.EXACT,
            Tolerance.EXACT,
            Tolerance.absolute(1e-14),
            Tolerance.absolute(1e-14),
            Tolerance.absolute(1e-14));

    /** In a task whose rewards are differences of large numbers. */
    Tolerances withReward(double limit) {
        return new Tolerances(position, velocity, accelerometer, sensor, Tolerance.absolute(limit), lidar, coordinates);
    }
}
