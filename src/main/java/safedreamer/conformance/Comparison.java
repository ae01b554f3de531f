package safedreamer.conformance;

/**
 * Numbers of ours beside recorded ones.
 *
 * @param name what they are: the recorded name where there is one
 * @param kind of comparison
 * @param count how many were compared
 * @param worst the largest error, in units of the tolerance's scale; or how many did not match
 * @param allowed how large that may be
 */
public record Comparison(String name, Kind kind, long count, double worst, double allowed) {

    /** How numbers are compared. */
    public enum Kind {
        /** By their distance. */
        ERROR,
        /** By equality: indices, flags, counts. */
        MISMATCHES
    }

    public boolean breached() {
        return !(worst <= allowed);
    }

    /** How much of what is allowed was used: above 1 in a breach. */
    double share() {
        return worst == 0 ? 0 : worst / allowed;
    }

    /** Both together, of the same name and tolerance. */
    Comparison and(Comparison other) {
        double both = kind == Kind.ERROR ? Math.max(worst, other.worst) : worst + other.worst;
        return new Comparison(name, kind, count + other.count, both, allowed);
    }
}
