package safedreamer.environment.physics;

/**
 * The Point agent's motion in the plane, in closed form: a sphere with a small cube ahead of it, on two slides and a
 * hinge, driven by a forward force and a turning servo, both saturating at 0.05 before a gear of 0.3.
 *
 * <p>The joints are q = (s₁, s₂, φ): the slides lie along the agent's axes at reset. In the agent's own frame, with u the
 * velocity, ω the turning speed, m the mass, c the distance of the centre of mass ahead of the hinge, I the inertia about
 * the hinge, d and e the damping of slides and hinge, and h the integration step, the velocity changes by
 *
 * <pre>
 *   F = 0.3 clip(a₀, ±0.05)        τ = 0.3 clip(a₁ - 0.3 ω, ±0.05)
 *   f = (F + m c ω² - d u₁,  -d u₂,  τ - e ω)
 *   [ m + h d      0        0    ]
 *   [    0      m + h d    m c   ] · a = f          v ← v + h R(φ) a,   q ← q + h v
 *   [    0        m c    I + h e ]
 * </pre>
 *
 * <p>Ten such steps are one simulator step. The servo is explicit: unsaturated it multiplies an error of ω by about -3.7
 * an integration step, so ω chatters at rest. That is the original's behaviour, and why two programs that differ in the
 * last bit part within a few simulator steps.
 */
final class PointDynamics {

    /** h, seconds. */
    static final double STEP = 0.002;

    private static final int STEPS = 10;

    private static final double SPHERE_MASS = 4.0 / 3.0 * Math.PI * 0.1 * 0.1 * 0.1;
    private static final double CUBE_MASS = 0.1 * 0.1 * 0.1;
    static final double MASS = SPHERE_MASS + CUBE_MASS;
    /** m c: the cube's centre is 0.1 m ahead of the hinge, the sphere's is on it. */
    static final double MASS_MOMENT = 0.1 * CUBE_MASS;

    static final double INERTIA = 0.4 * SPHERE_MASS * 0.1 * 0.1 + CUBE_MASS * 0.1 * 0.1 / 6 + CUBE_MASS * 0.1 * 0.1;
    private static final double SLIDE_DAMPING = 0.01;
    private static final double HINGE_DAMPING = 0.005;
    private static final double GEAR = 0.3;
    private static final double SATURATION = 0.05;

    private static final double DAMPED_MASS = MASS + STEP * SLIDE_DAMPING;
    private static final double DAMPED_INERTIA = INERTIA + STEP * HINGE_DAMPING;
    /** What is left of the inertia when the sideways slide has been eliminated. */
    private static final double DAMPED_SCHUR = DAMPED_INERTIA - MASS_MOMENT * MASS_MOMENT / DAMPED_MASS;

    /**
     * Turns below this, radians, are followed by the first terms of sine and cosine, which leave out less than rounding
     * does; at the end of a simulator step both are taken anew.
     */
    private static final double SMALL_TURN = 0.02;

    private static final double SCHUR = INERTIA - MASS_MOMENT * MASS_MOMENT / MASS;

    private double slide1;
    private double slide2;
    private double angle;
    private double velocity1;
    private double velocity2;
    private double spin;
    private double forward;
    private double turn;
    /** Of {@link #angle}. */
    private double cos = 1;

    private double sin;

    /** Sets the joints to (s₁, s₂, φ) and their speeds, with no action applied. */
    void set(double s1, double s2, double phi, double v1, double v2, double omega) {
        slide1 = s1;
        slide2 = s2;
        angle = phi;
        velocity1 = v1;
        velocity2 = v2;
        spin = omega;
        forward = 0;
        turn = 0;
        cos = Math.cos(phi);
        sin = Math.sin(phi);
    }

    /** One simulator step under (a₀, a₁), clipped to ±1. */
    void step(double a0, double a1) {
        forward = Math.clamp(a0, -1, 1);
        turn = Math.clamp(a1, -1, 1);
        double force = GEAR * Math.clamp(forward, -SATURATION, SATURATION);
        double s1 = slide1;
        double s2 = slide2;
        double phi = angle;
        double v1 = velocity1;
        double v2 = velocity2;
        double omega = spin;
        double c = cos;
        double s = sin;
        for (int i = 0; i < STEPS; i++) {
            double along = force + MASS_MOMENT * omega * omega - SLIDE_DAMPING * (c * v1 + s * v2);
            double across = -SLIDE_DAMPING * (c * v2 - s * v1);
            double torque = GEAR * Math.clamp(turn - GEAR * omega, -SATURATION, SATURATION) - HINGE_DAMPING * omega;
            double spinUp = (torque - MASS_MOMENT / DAMPED_MASS * across) * (1 / DAMPED_SCHUR);
            double a = along * (1 / DAMPED_MASS);
            double b = (across - MASS_MOMENT * spinUp) * (1 / DAMPED_MASS);
            v1 += STEP * (c * a - s * b);
            v2 += STEP * (s * a + c * b);
            omega += STEP * spinUp;
            s1 += STEP * v1;
            s2 += STEP * v2;
            double turned = STEP * omega;
            phi += turned;
            if (i < STEPS - 1 && Math.abs(turned) < SMALL_TURN) {
                double square = turned * turned;
                double sinTurned = turned * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)));
                double cosTurned = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)));
                double before = c;
                c = c * cosTurned - s * sinTurned;
                s = s * cosTurned + before * sinTurned;
            } else {
                c = Math.cos(phi);
                s = Math.sin(phi);
            }
        }
        slide1 = s1;
        slide2 = s2;
        angle = phi;
        velocity1 = v1;
        velocity2 = v2;
        spin = omega;
        cos = c;
        sin = s;
    }

    /** Sets the action, clipped to ±1, for the {@link #advance}s that follow. */
    void act(double a0, double a1) {
        forward = Math.clamp(a0, -1, 1);
        turn = Math.clamp(a1, -1, 1);
    }

    /**
     * One integration step with contact forces besides.
     *
     * @param fx force along the agent's x axis, N
     * @param fy along its y axis
     * @param moment about the hinge, N m
     */
    void advance(double fx, double fy, double moment) {
        double along = along() + fx;
        double across = across() + fy;
        double torque = torque() + moment;
        double spinUp = (torque - MASS_MOMENT / DAMPED_MASS * across) / DAMPED_SCHUR;
        double a = along / DAMPED_MASS;
        double b = (across - MASS_MOMENT * spinUp) / DAMPED_MASS;
        velocity1 += STEP * (cos * a - sin * b);
        velocity2 += STEP * (sin * a + cos * b);
        spin += STEP * spinUp;
        slide1 += STEP * velocity1;
        slide2 += STEP * velocity2;
        angle += STEP * spin;
        cos = Math.cos(angle);
        sin = Math.sin(angle);
    }

    /**
     * Writes the acceleration of the hinge point along the agent's axes, and of the turn, under the present action and
     * contact forces, without the integrator's implicit damping.
     *
     * @param acceleration {@code [3]}
     */
    void accelerate(double fx, double fy, double moment, double[] acceleration) {
        double across = across() + fy;
        double spinUp = (torque() + moment - MASS_MOMENT / MASS * across) / SCHUR;
        acceleration[0] = (along() + fx) / MASS;
        acceleration[1] = (across - MASS_MOMENT * spinUp) / MASS;
        acceleration[2] = spinUp;
    }

    private double along() {
        return GEAR * Math.clamp(forward, -SATURATION, SATURATION)
                + MASS_MOMENT * spin * spin
                - SLIDE_DAMPING * (cos * velocity1 + sin * velocity2);
    }

    private double across() {
        return -SLIDE_DAMPING * (cos * velocity2 - sin * velocity1);
    }

    private double torque() {
        return GEAR * Math.clamp(turn - GEAR * spin, -SATURATION, SATURATION) - HINGE_DAMPING * spin;
    }

    double slide1() {
        return slide1;
    }

    double slide2() {
        return slide2;
    }

    double angle() {
        return angle;
    }

    double cos() {
        return cos;
    }

    double sin() {
        return sin;
    }

    double velocity1() {
        return velocity1;
    }

    double velocity2() {
        return velocity2;
    }

    double spin() {
        return spin;
    }

    /**
     * Writes accelerometer, velocimeter and gyro. The accelerometer reads the hinge point's acceleration under the last
     * action, and gravity.
     *
     * @param acceleration as {@link #accelerate} wrote it
     */
    void sense(double[] acceleration, double[] readings) {
        readings[Engine.ACCELEROMETER] = acceleration[0];
        readings[Engine.ACCELEROMETER + 1] = acceleration[1];
        readings[Engine.ACCELEROMETER + 2] = 9.81;
        readings[Engine.VELOCIMETER] = cos * velocity1 + sin * velocity2;
        readings[Engine.VELOCIMETER + 1] = cos * velocity2 - sin * velocity1;
        readings[Engine.VELOCIMETER + 2] = 0;
        readings[Engine.GYRO] = 0;
        readings[Engine.GYRO + 1] = 0;
        readings[Engine.GYRO + 2] = spin;
    }
}
