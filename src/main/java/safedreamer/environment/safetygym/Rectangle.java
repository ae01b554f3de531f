package safedreamer.environment.safetygym;

/** Where something may be placed, metres. */
public record Rectangle(double minX, double minY, double maxX, double maxY) {

    /** The square |x|, |y| ≤ extent. */
    public static Rectangle square(double extent) {
        return new Rectangle(-extent, -extent, extent, extent);
    }

    /** What is left when each side moves inwards. */
    public Rectangle shrunk(double by) {
        return new Rectangle(minX + by, minY + by, maxX - by, maxY - by);
    }
}
