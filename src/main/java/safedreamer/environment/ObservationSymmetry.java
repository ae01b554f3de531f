package safedreamer.environment;

import java.util.List;
import java.util.random.RandomGenerator;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;

/**
 * A change of an episode's observations and actions under which it remains one that could have happened, with the same
 * rewards and costs: the world mirrored (y to -y), then turned about its origin, and like objects renamed. What that does
 * to each number follows from {@link ObservationLayout} and {@link ActionLayout}.
 *
 * <p>Holds one such change at a time; all rows of a window must be transformed by the same one. Starts as the change
 * that changes nothing. Allocates nothing after its construction; used by one thread.
 */
public final class ObservationSymmetry {

    private final WorldSymmetry symmetry;
    private final List<Field> fields;
    private final List<ActionLayout.Component> actions;
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
        this.actions = spec.actions().components();
        this.row = new float[spec.layout().size()];
        this.order = new int[fields.size()][];
        for (int i = 0; i < order.length; i++) {
            Field field = fields.get(i);
            order[i] = new int[field.kind() == Kind.EGO_POSITIONS ? field.length() / 2 : 0];
        }
        set(false, 0);
    }

    /** Takes a change at random: mirrored or not, any angle, any order, each as likely as the others. */
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
        int size = actions.size();
        System.arraycopy(from, fromOffset, to, toOffset, rows * size);
        for (int i = 0; mirrored && i < size; i++) {
            if (actions.get(i).negatedByMirror()) {
                for (int r = 0; r < rows; r++) {
                    to[toOffset + r * size + i] = -to[toOffset + r * size + i];
                }
            }
        }
    }

    private void transformRow(float[] to, int start) {
        float flip = mirrored ? -1 : 1;
        for (int i = 0; i < order.length; i++) {
            Field field = fields.get(i);
            int at = field.offset();
            switch (field.kind()) {
                case SCALAR -> System.arraycopy(row, at, to, start + at, field.length());
                case EGO_VECTOR -> {
                    System.arraycopy(row, at, to, start + at, field.length());
                    if (field.length() > 1) {
                        to[start + at + 1] = flip * row[at + 1];
                    }
                }
                case YAW_RATE -> to[start + at] = flip * row[at];
                case COMPASS -> {
                    System.arraycopy(row, at, to, start + at, field.length());
                    turn(flip * row[at], row[at + 1], -sin, to, start + at);
                }
                case EGO_POSITIONS -> reorder(order[i], at, flip, to, start + at);
                case HEADING -> turn(row[at], flip * row[at + 1], -sin, to, start + at);
                case WORLD_POSITION -> turn(row[at], flip * row[at + 1], sin, to, start + at);
            }
        }
    }

    private void turn(float x, float y, float signedSin, float[] to, int at) {
        to[at] = cos * x - signedSin * y;
        to[at + 1] = signedSin * x + cos * y;
    }

    private void reorder(int[] permutation, int at, float flip, float[] to, int start) {
        for (int k = 0; k < permutation.length; k++) {
            int source = at + 2 * permutation[k];
            to[start + 2 * k] = row[source];
            to[start + 2 * k + 1] = flip * row[source + 1];
        }
    }
}
