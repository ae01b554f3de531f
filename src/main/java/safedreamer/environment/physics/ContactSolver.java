package safedreamer.environment.physics;

import java.util.Arrays;

/**
 * The forces of soft contacts with friction between bodies in the plane, as MuJoCo defines them: with a the accelerations
 * of all bodies together, a⁰ those without contacts, M their mass matrix, v their velocities,
 *
 * <pre>
 *   a = argmin ½ (a - a⁰)ᵀ M (a - a⁰) + Σ ½ D min(0, J a - a_ref)²
 *   a_ref = -(2 / (0.95 · 0.02)) J v - d · gap / (0.95 · 0.02)²
 *   D = 1 / R,  R = 2 μ² (1 - d) / d · w · (1 + μ²),  d = 0.9 + 0.05 y(|gap| / 0.001)
 * </pre>
 *
 * <p>with w the inverse weight of both bodies, μ = 1 and y MuJoCo's smooth step. Each contact has ten rows, the edges of
 * its friction pyramid: normal plus and minus sideways, normal plus and minus rolling, and six that have no part in the
 * plane besides the normal. Solved by Newton steps on the set of active rows, exactly but for rounding.
 *
 * <p>Body k has the coordinates 3k, 3k + 1 (its origin in the world) and 3k + 2 (its turn). Allocates nothing in {@link
 * #solve}.
 */
final class ContactSolver {

    private static final double STIFF_TIME = 0.95 * 0.02;
    private static final double DAMPING = 2 / STIFF_TIME;
    private static final double STIFFNESS = 1 / (STIFF_TIME * STIFF_TIME);
    private static final double WIDTH = 0.001;
    /** 2 μ² (1 + μ²). */
    private static final double PYRAMID = 4;

    private static final int ROWS = 5;
    /** How many edges of the pyramid each of the rows stands for. */
    private static final int[] WEIGHTS = {6, 1, 1, 1, 1};

    private static final int MOST_NEWTON_STEPS = 50;

    private int n;
    private final double[] originX;
    private final double[] originY;
    private final double[] mass;
    private final double[] smooth;
    private final double[] velocity;
    private final double[] inverseWeight;
    private final double[] acceleration;
    private final double[] force;
    private final double[] hessian;
    private final double[] gradient;
    private final double[] jacobian;
    private final double[] reference;
    private final double[] stiffness;
    private final boolean[] active;

    /** @param most bodies that can be part of one problem */
    ContactSolver(int most) {
        int coordinates = 3 * most;
        int rows = ROWS * ContactList.MOST;
        originX = new double[most];
        originY = new double[most];
        mass = new double[coordinates * coordinates];
        smooth = new double[coordinates];
        velocity = new double[coordinates];
        inverseWeight = new double[most];
        acceleration = new double[coordinates];
        force = new double[coordinates];
        hessian = new double[coordinates * coordinates];
        gradient = new double[coordinates];
        jacobian = new double[rows * coordinates];
        reference = new double[rows];
        stiffness = new double[rows];
        active = new boolean[rows];
    }

    /** Begins another problem: each body is to be described by {@link #body} and {@link #motion}. */
    void begin(int bodies) {
        n = 3 * bodies;
        Arrays.fill(mass, 0, n * n, 0);
    }

    /**
     * Describes a body before {@link #solve}.
     *
     * @param weight inverse weight as MuJoCo has it, 1/kg
     * @param m,momentX,momentY,inertia its mass matrix [m 0 -momentY; 0 m momentX; -momentY momentX inertia]
     */
    void body(int k, double x, double y, double weight, double m, double momentX, double momentY, double inertia) {
        originX[k] = x;
        originY[k] = y;
        inverseWeight[k] = weight;
        int at = 3 * k * n + 3 * k;
        mass[at] = m;
        mass[at + n + 1] = m;
        mass[at + 2 * n + 2] = inertia;
        mass[at + 2] = -momentY;
        mass[at + 2 * n] = -momentY;
        mass[at + n + 2] = momentX;
        mass[at + 2 * n + 1] = momentX;
    }

    /** Velocity and, without contacts, acceleration of a body: along x, along y, turning. */
    void motion(int k, double vx, double vy, double omega, double ax, double ay, double spinUp) {
        velocity[3 * k] = vx;
        velocity[3 * k + 1] = vy;
        velocity[3 * k + 2] = omega;
        smooth[3 * k] = ax;
        smooth[3 * k + 1] = ay;
        smooth[3 * k + 2] = spinUp;
    }

    /** Force along x, along y, and torque on a body, as solved last. */
    double force(int coordinate) {
        return force[coordinate];
    }

    /** Finds the forces of these contacts on all bodies. */
    void solve(ContactList contacts) {
        Arrays.fill(force, 0);
        if (contacts.size() == 0) {
            return;
        }
        prepare(contacts);
        int rows = ROWS * contacts.size();
        System.arraycopy(smooth, 0, acceleration, 0, n);
        for (int step = 0; step < MOST_NEWTON_STEPS && activate(rows, step == 0); step++) {
            newton(rows);
        }
        for (int r = 0; r < rows; r++) {
            double error = row(r, acceleration) - reference[r];
            if (error < 0) {
                for (int i = 0; i < n; i++) {
                    force[i] -= stiffness[r] * error * jacobian[r * n + i];
                }
            }
        }
    }

    private void prepare(ContactList contacts) {
        int rows = ROWS * contacts.size();
        Arrays.fill(jacobian, 0, rows * n, 0);
        for (int c = 0; c < contacts.size(); c++) {
            contact(contacts, c);
        }
    }

    private void contact(ContactList contacts, int c) {
        int first = ROWS * c * n;
        double nx = contacts.normalX(c);
        double ny = contacts.normalY(c);
        double weight = 0;
        for (int side = 0; side < 2; side++) {
            int body = side == 0 ? contacts.a(c) : contacts.b(c);
            if (body < 0) {
                continue;
            }
            double sign = side == 0 ? -1 : 1;
            double rx = contacts.x(c) - originX[body];
            double ry = contacts.y(c) - originY[body];
            weight += inverseWeight[body];
            for (int r = 0; r < ROWS; r++) {
                double along = r == 1 ? 1 : r == 2 ? -1 : 0;
                double roll = r == 3 ? contacts.rolling(c) : r == 4 ? -contacts.rolling(c) : 0;
                double dx = nx - along * ny;
                double dy = ny + along * nx;
                int at = first + r * n + 3 * body;
                jacobian[at] += sign * dx;
                jacobian[at + 1] += sign * dy;
                jacobian[at + 2] += sign * (rx * dy - ry * dx + roll);
            }
        }
        double gap = contacts.gap(c);
        double impedance = impedance(gap);
        double softness = PYRAMID * (1 - impedance) / impedance * weight;
        for (int r = 0; r < ROWS; r++) {
            int row = ROWS * c + r;
            stiffness[row] = contacts.copies(c) * WEIGHTS[r] / softness;
            reference[row] = -DAMPING * row(row, velocity) - impedance * gap * STIFFNESS;
        }
    }

    /** d of a gap, metres. */
    static double impedance(double gap) {
        double x = Math.min(1, Math.abs(gap) / WIDTH);
        double y = x <= 0.5 ? 2 * x * x : 1 - 2 * (1 - x) * (1 - x);
        return 0.9 + 0.05 * y;
    }

    private double row(int r, double[] vector) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += jacobian[r * n + i] * vector[i];
        }
        return sum;
    }

    /** @return whether the set of active rows has changed */
    private boolean activate(int rows, boolean always) {
        boolean changed = always;
        for (int r = 0; r < rows; r++) {
            boolean now = row(r, acceleration) < reference[r];
            changed |= now != active[r];
            active[r] = now;
        }
        return changed;
    }

    /** One step to the minimum of the active rows' quadratic. */
    private void newton(int rows) {
        System.arraycopy(mass, 0, hessian, 0, n * n);
        for (int i = 0; i < n; i++) {
            gradient[i] = 0;
            for (int j = 0; j < n; j++) {
                gradient[i] += mass[i * n + j] * (acceleration[j] - smooth[j]);
            }
        }
        for (int r = 0; r < rows; r++) {
            if (active[r]) {
                double pull = stiffness[r] * (row(r, acceleration) - reference[r]);
                for (int i = 0; i < n; i++) {
                    double ji = jacobian[r * n + i];
                    if (ji != 0) {
                        gradient[i] += pull * ji;
                        for (int j = 0; j < n; j++) {
                            hessian[i * n + j] += stiffness[r] * ji * jacobian[r * n + j];
                        }
                    }
                }
            }
        }
        eliminate();
        for (int i = 0; i < n; i++) {
            acceleration[i] -= gradient[i];
        }
    }

    /** Solves hessian · x = gradient into gradient; the matrix is positive definite. */
    private void eliminate() {
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = hessian[i * n + k] / hessian[k * n + k];
                if (factor != 0) {
                    for (int j = k; j < n; j++) {
                        hessian[i * n + j] -= factor * hessian[k * n + j];
                    }
                    gradient[i] -= factor * gradient[k];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                gradient[k] -= hessian[k * n + j] * gradient[j];
            }
            gradient[k] /= hessian[k * n + k];
        }
    }
}
