package safedreamer.figure;

import java.util.List;

/**
 * One plot of a figure.
 *
 * @param axis the vertical one; a reward and a cost never share it
 * @param marks later ones over earlier ones
 */
public record Panel(Axis axis, List<Mark> marks) {

    public Panel {
        marks = List.copyOf(marks);
    }

    Range x() {
        return marks.stream().map(Mark::x).reduce(Range.EMPTY, Range::and);
    }

    Range y() {
        return marks.stream().map(Mark::y).reduce(Range.EMPTY, Range::and);
    }

    List<Limit> limits() {
        return marks.stream()
                .filter(Limit.class::isInstance)
                .map(Limit.class::cast)
                .toList();
    }
}
