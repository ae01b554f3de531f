package safedreamer.workbench.imagination;

import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Sheet;

/** One mark of the picture, small. */
final class MarkIcon extends PixelPane {

    private static final double WIDTH = 26;
    private static final double HEIGHT = 14;

    private final Mark mark;

    MarkIcon(Mark mark, ObservableValue<Palette> palette) {
        super(palette);
        this.mark = mark;
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void draw(Sheet sheet) {
        Palette palette = sheet.palette();
        double middle = HEIGHT / 2;
        int safe = sheet.ink(palette.safe());
        int unsafe = sheet.ink(palette.unsafe());
        switch (mark) {
            case SAFE -> line(sheet, 1, WIDTH - 1, 1.4, safe);
            case UNSAFE -> {
                line(sheet, 1, WIDTH - 8, 1.4, unsafe, 5, 3);
                sheet.marks().cross(WIDTH - 5, middle, 3, 1.5, unsafe);
            }
            case ELITES -> {
                line(sheet, 1, WIDTH - 9, 2.4, safe);
                sheet.marks().ring(WIDTH - 6, middle, 4.5, 1.6, safe);
            }
            case CHOSEN -> {
                line(sheet, 2, WIDTH - 10, 3.4, sheet.ink(palette.chosen()));
                sheet.marks().arrowHead(WIDTH - 1, middle, 0, 11, sheet.ink(palette.chosen()));
            }
            case BELIEF -> sheet.marks().dashedRing(WIDTH / 2, middle, 5.5, 1.4, 3, unsafe);
            case EXECUTED -> {
                int grey = sheet.ink(palette.executed());
                line(sheet, 1, WIDTH - 1, 2, grey);
                for (double x = 4; x < WIDTH; x += 9) {
                    sheet.marks().disc(x, middle, 2.4, grey);
                }
            }
            case AGENT -> {
                sheet.marks().ring(WIDTH / 2, middle, 5.5, 1.3, sheet.ink(palette.text()));
                sheet.marks().arrowHead(WIDTH / 2 + 4.5, middle, 0, 8, sheet.ink(palette.text()));
            }
        }
    }

    private static void line(Sheet sheet, double from, double to, double width, int ink, double... dashes) {
        sheet.stroke()
                .pen(width, dashes)
                .moveTo(from, HEIGHT / 2)
                .lineTo(to, HEIGHT / 2)
                .draw(ink);
    }
}
