package safedreamer.conformance;

/**
 * How much of a golden file was compared.
 *
 * @param what "steps on planar"
 */
public record Coverage(int compared, int recorded, String what) {

    /** "957 of 1000 steps on planar". */
    @Override
    public String toString() {
        return compared + " of " + recorded + " " + what;
    }
}
