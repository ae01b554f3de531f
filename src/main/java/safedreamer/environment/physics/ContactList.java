package safedreamer.environment.physics;

/**
 * Contact points of one moment, in arrays so that finding them allocates nothing. A contact is between body {@code a} and
 * body {@code b}; its normal points from a to b; a body of -1 cannot be moved.
 */
final class ContactList {

    /** More than ever touch at once; further ones are left out. */
    static final int MOST = 64;

    private final int[] a = new int[MOST];
    private final int[] b = new int[MOST];
    private final double[] normalX = new double[MOST];
    private final double[] normalY = new double[MOST];
    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] gap = new double[MOST];
    private final double[] rolling = new double[MOST];
    private final int[] copies = new int[MOST];
    private int size;
    private int bodyA;
    private int bodyB;
    private double rollingFriction;
    private int points = 1;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /**
     * Says between which bodies the next contacts are.
     *
     * @param friction rolling friction, metres
     */
    void between(int first, int second, double friction) {
        bodyA = first;
        bodyB = second;
        rollingFriction = friction;
        points = 1;
    }

    /** How many points, one above the other, each of the next contacts stands for. */
    void stacked(int count) {
        points = count;
    }

    /**
     * Adds a contact.
     *
     * @param nx,ny unit normal from the first body to the second
     * @param px,py where it is, half way between the two surfaces
     * @param distance between the surfaces, negative where they overlap, metres
     */
    void add(double nx, double ny, double px, double py, double distance) {
        if (size == MOST) {
            return;
        }
        a[size] = bodyA;
        b[size] = bodyB;
        normalX[size] = nx;
        normalY[size] = ny;
        x[size] = px;
        y[size] = py;
        gap[size] = distance;
        rolling[size] = rollingFriction;
        copies[size] = points;
        size++;
    }

    int a(int contact) {
        return a[contact];
    }

    int b(int contact) {
        return b[contact];
    }

    double normalX(int contact) {
        return normalX[contact];
    }

    double normalY(int contact) {
        return normalY[contact];
    }

    double x(int contact) {
        return x[contact];
    }

    double y(int contact) {
        return y[contact];
    }

    double gap(int contact) {
        return gap[contact];
    }

    double rolling(int contact) {
        return rolling[contact];
    }

    int copies(int contact) {
        return copies[contact];
    }
}
