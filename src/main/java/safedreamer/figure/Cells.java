package safedreamer.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a grid over two axes that have names.
 *
 * @param cells in any order; places that none is at stay empty
 */
public record Cells(List<Cell> cells) implements Mark {

    private static final double GAP = 1;

    /**
     * @param column counted from 0, from left to right
     * @param row counted from 0, from bottom to top
     * @param hatching over the ink, so that not the colour alone tells; null for none
     * @param frame around it; null for none
     */
    public record Cell(
            int column,
            int row,
            Ink ink,
            @Nullable Ink hatching,
            @Nullable Pen frame) {}

    public Cells {
        cells = List.copyOf(cells);
    }

    @Override
    public void draw(Plot plot) {
        for (Cell cell : cells) {
            double left = plot.x(cell.column - 0.5) + GAP;
            double right = plot.x(cell.column + 0.5) - GAP;
            double top = plot.y(cell.row + 0.5) + GAP;
            double bottom = plot.y(cell.row - 0.5) - GAP;
            double[] xs = {left, right, right, left};
            double[] ys = {top, top, bottom, bottom};
            plot.surface().area(xs, ys, cell.ink);
            if (cell.hatching != null) {
                Bars.hatch(plot.surface(), left, top, right, bottom, new Pen(cell.hatching, 0.8, Dash.SOLID));
            }
            if (cell.frame != null) {
                plot.surface()
                        .line(
                                new double[] {left, right, right, left, left, right},
                                new double[] {top, top, bottom, bottom, top, top},
                                cell.frame);
            }
        }
    }
}
