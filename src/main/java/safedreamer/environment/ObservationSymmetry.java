package safedreamer.environment;

import java.util.List;
import java.util.random.RandomGenerator;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;

/**
 * A change of an episode's observations and actions under which it remains one that could have happened, with the same
 * rewards and costs: the world mirrored (y to -y), then turned about its origin, and like objects renamed. Which changes
 * a task allows is said by {@link WorldSymmetry}; what they do to each number follows from {@link ObservationLayout} and
 * {@link ActionLayout}.
 *
 * <p>Holds one such change at a time; all rows of a window must be transformed by the same one. Starts as the change
 * that changes nothing. Allocates nothing after its construction; used by one thread.
 */
public final class ObservationSymmetry {

    private final WorldSymmetry symmetry;
    private final List<Field> fields;
    /** 0 for x, 1 for y. */
    private final int sideways;

    private final int[] mirrorAction;
    private final boolean[] negatesAction;
    private final float[] action;
    /** By field: which of the old objects becomes the new k-th; empty for fields without like objects. */
    private final int[][] order;

    private final float[] row;
    private boolean mirrored;
    private double angle;
    private float cos = 1;
    private float sin;

    public ObservationSymmetry(EnvironmentSpec spec) {
        this.symmetry = spec.symmetry();
        this.fields = spec.layout().fields();
        this.sideways = symmetry.sideways() == SidewaysAxis.X ? 0 : 1;
        this.mirrorAction = spec.actions().mirrored();
        this.negatesAction = new boolean[spec.actionSize()];
        this.action = new float[spec.actionSize()];
        for (int i = 0; i < negatesAction.length; i++) {
            negatesAction[i] = spec.actions().components().get(i).negatedByMirror();
        }
        this.row = new float[spec.layout().size()];
        this.order = new int[fields.size()][];
        for (int i = 0; i < order.length; i++) {
            Field field = fields.get(i);
            order[i] = new int[field.kind() == Kind.EGO_POSITIONS ? field.length() / 2 : 0];
        }
        set(false, 0);
    }

    /** Takes a change at random among those the task allows, each as likely as the others. */
    public void draw(RandomGenerator random) {
        boolean mirror = symmetry.drawMirror(random);
        set(mirror, symmetry.drawTurn(random, mirror));
        for (int[] permutation : order) {
            for (int i = permutation.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = permutation[i];
                permutation[i] = permutation[j];
                permutation[j] = swapped;
            }
        }
    }

    /**
     * Takes a given change that renames nothing.
     *
     * @param mirror whether y becomes -y
     * @param turn α, radians, applied after the mirror
     */
    public void set(boolean mirror, double turn) {
        mirrored = mirror;
        angle = turn;
        cos = (float) Math.cos(turn);
        sin = (float) Math.sin(turn);
        for (int[] permutation : order) {
            for (int i = 0; i < permutation.length; i++) {
                permutation[i] = i;
            }
        }
    }

    public boolean mirrored() {
        return mirrored;
    }

    /** α, radians. */
    public double angle() {
        return angle;
    }

    /**
     * Transforms rows of observations.
     *
     * @param from {@code [.., O]}, read from {@code fromOffset} on
     * @param to may be the same array at the same offset
     * @param rows how many
     */
    public void transformObservations(float[] from, int fromOffset, float[] to, int toOffset, int rows) {
        int size = row.length;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, fromOffset + r * size, row, 0, size);
            transformRow(to, toOffset + r * size);
        }
    }

    /**
     * Transforms rows of actions.
     *
     * @param from {@code [.., A]}, read from {@code fromOffset} on
     * @param to may be the same array at the same offset
     * @param rows how many
     */
    public void transformActions(float[] from, int fromOffset, float[] to, int toOffset, int rows) {
        int size = mirrorAction.length;
        System.arraycopy(from, fromOffset, to, toOffset, rows * size);
        for (int r = 0; mirrored && r < rows; r++) {
            int start = toOffset + r * size;
            System.arraycopy(to, start, action, 0, size);
            for (int i = 0; i < size; i++) {
                to[start + mirrorAction[i]] = negatesAction[i] ? -action[i] : action[i];
            }
        }
    }

    private void transformRow(float[] to, int start) {
        // What a mirror does along x and along y of the agent's frame.
        float flipX = mirrored && sideways == 0 ? -1 : 1;
        float flipY = mirrored && sideways == 1 ? -1 : 1;
        for (int i = 0; i < order.length; i++) {
            Field field = fields.get(i);
            int at = field.offset();
            switch (field.kind()) {
                case SCALAR -> System.arraycopy(row, at, to, start + at, field.length());
                case EGO_VECTOR -> {
                    System.arraycopy(row, at, to, start + at, field.length());
                    to[start + at] = flipX * row[at];
                    to[start + at + 1] = flipY * row[at + 1];
                }
                case EGO_SPIN -> {
                    to[start + at] = mirrored ? -flipX * row[at] : row[at];
                    to[start + at + 1] = mirrored ? -flipY * row[at + 1] : row[at + 1];
                    to[start + at + 2] = mirrored ? -row[at + 2] : row[at + 2];
                }
                case EGO_ROTATION -> rotation(at, to, start + at);
                case LIDAR -> lidar(at, field.length(), to, start + at);
                case YAW_RATE -> to[start + at] = mirrored ? -row[at] : row[at];
                case COMPASS -> {
                    // The field stays while the frame is mirrored: minus what a vector would become.
                    float sign = mirrored ? -1 : 1;
                    turn(sign * flipX * row[at], sign * flipY * row[at + 1], -sin, to, start + at);
                    to[start + at + 2] = mirrored ? 0 - row[at + 2] : row[at + 2];
                }
                case EGO_POSITIONS -> reorder(order[i], at, flipX, flipY, to, start + at);
                case HEADING -> turn(flipX * row[at], flipY * row[at + 1], -sin, to, start + at);
                case WORLD_POSITION -> turn(row[at], mirrored ? -row[at + 1] : row[at + 1], sin, to, start + at);
            }
        }
    }

    private void turn(float x, float y, float signedSin, float[] to, int at) {
        to[at] = cos * x - signedSin * y;
        to[at + 1] = signedSin * x + cos * y;
    }

    private void rotation(int at, float[] to, int start) {
        for (int i = 0; i < 9; i++) {
            boolean crosses = (i / 3 == sideways) != (i % 3 == sideways);
            to[start + i] = mirrored && crosses ? -row[at + i] : row[at + i];
        }
    }

    private void lidar(int at, int bins, float[] to, int start) {
        // Sector k begins at k · 2π / bins: about the x axis it becomes the one that ends there, about the y axis the
        // same
        // from half a turn on.
        int last = sideways == 1 ? bins - 1 : bins / 2 - 1;
        for (int k = 0; k < bins; k++) {
            to[start + k] = row[at + (mirrored ? Math.floorMod(last - k, bins) : k)];
        }
    }

    private void reorder(int[] permutation, int at, float flipX, float flipY, float[] to, int start) {
        for (int k = 0; k < permutation.length; k++) {
            int source = at + 2 * permutation[k];
            to[start + 2 * k] = flipX * row[source];
            to[start + 2 * k + 1] = flipY * row[source + 1];
        }
    }
}
