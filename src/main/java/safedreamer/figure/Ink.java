package safedreamer.figure;

/**
 * What an area is filled with.
 *
 * @param colour {@code #RRGGBB}
 * @param opacity 0..1
 */
public record Ink(String colour, double opacity) {

    public static Ink opaque(String colour) {
        return new Ink(colour, 1);
    }
}
