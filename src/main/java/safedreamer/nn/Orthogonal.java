package safedreamer.nn;

import java.util.random.RandomGenerator;

/**
 * Rows (or columns, whichever are fewer) of unit length at right angles, so that W Wᵀ or Wᵀ W is the identity. Its
 * {@link #transposed} gives the same matrix turned, for the layer that undoes the first one.
 */
public final class Orthogonal implements Initialiser {

    private float[] made = {};
    private int rows;
    private int columns;

    @Override
    public float[] values(int fanIn, int fanOut, RandomGenerator random) {
        boolean wide = fanIn <= fanOut;
        int vectors = wide ? fanIn : fanOut;
        int length = wide ? fanOut : fanIn;
        double[][] basis = new double[vectors][length];
        for (int i = 0; i < vectors; i++) {
            for (int j = 0; j < length; j++) {
                basis[i][j] = random.nextGaussian();
            }
            makeOrthogonal(basis, i);
        }
        rows = fanIn;
        columns = fanOut;
        made = new float[fanIn * fanOut];
        for (int i = 0; i < fanIn; i++) {
            for (int j = 0; j < fanOut; j++) {
                made[i * fanOut + j] = (float) (wide ? basis[i][j] : basis[j][i]);
            }
        }
        return made;
    }

    /** The transpose of what {@link #values} gave last; it must have been asked first. */
    public Initialiser transposed() {
        return (fanIn, fanOut, random) -> {
            if (fanIn != columns || fanOut != rows) {
                throw new IllegalStateException("The transpose is " + columns + " x " + rows + ".");
            }
            float[] turned = new float[made.length];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    turned[j * rows + i] = made[i * columns + j];
                }
            }
            return turned;
        };
    }

    private static void makeOrthogonal(double[][] basis, int index) {
        double[] vector = basis[index];
        for (int i = 0; i < index; i++) {
            double dot = dot(vector, basis[i]);
            for (int j = 0; j < vector.length; j++) {
                vector[j] -= dot * basis[i][j];
            }
        }
        double norm = Math.sqrt(dot(vector, vector));
        for (int j = 0; j < vector.length; j++) {
            vector[j] /= norm;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
