package safedreamer.figure;

/** Nothing to be seen: values that the axes show although no data lie there. */
public record Room(Range x, Range y) implements Mark {

    @Override
    public void draw(Plot plot) {
        // It is there for the axes alone.
    }
}
