package safedreamer.decision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a decision would have come to over the range of two parameters, as far as it is planned yet. Immutable.
 *
 * @param cells {@code [Y][X]}; null where nothing is known yet
 * @param updates of the weights that planned it
 */
public record SensitivityMap(MapRequest request, @Nullable Cell[][] cells, long updates) {

    /**
     * @param coarse whether it was planned with fewer futures than asked for
     */
    public record Cell(PlanOutcome outcome, boolean coarse) {}

    /** Nothing known yet. */
    public static SensitivityMap empty(MapRequest request, long updates) {
        return new SensitivityMap(
                request,
                new @Nullable Cell[request.upward().size()][request.across().size()],
                updates);
    }

    /** One cell more. */
    public SensitivityMap with(int x, int y, Cell cell) {
        @Nullable Cell[][] copy = new @Nullable Cell[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            copy[row] = Arrays.copyOf(cells[row], cells[row].length);
        }
        copy[y][x] = cell;
        return new SensitivityMap(request, copy, updates);
    }

    public @Nullable Cell cell(int x, int y) {
        return cells[y][x];
    }

    /** Cells planned with all their futures, 0..1. */
    public double progress() {
        int done = 0;
        int all = 0;
        for (@Nullable Cell[] row : cells) {
            for (Cell cell : row) {
                all++;
                done += cell != null && !cell.coarse() ? 1 : 0;
            }
        }
        return (double) done / all;
    }
}
