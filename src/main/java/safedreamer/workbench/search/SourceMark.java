package safedreamer.workbench.search;

import safedreamer.planning.CandidateSource;
import safedreamer.workbench.drawing.Sheet;

/** An elite's outline says where it came from: a circle was drawn, a triangle the actor's, a diamond the mean. */
final class SourceMark {

    private SourceMark() {}

    /** @param size about its radius, logical pixels */
    static void draw(Sheet sheet, CandidateSource source, double x, double y, double size, double width, int ink) {
        switch (source) {
            case GAUSSIAN -> sheet.marks().ring(x, y, size, width, ink);
            case ACTOR ->
                outline(
                        sheet,
                        width,
                        ink,
                        x,
                        y - 1.3 * size,
                        x + 1.2 * size,
                        y + 0.9 * size,
                        x - 1.2 * size,
                        y + 0.9 * size);
            case MEAN ->
                outline(
                        sheet,
                        width,
                        ink,
                        x,
                        y - 1.35 * size,
                        x + 1.35 * size,
                        y,
                        x,
                        y + 1.35 * size,
                        x - 1.35 * size,
                        y);
        }
    }

    /** The same as a character, for words. */
    static String sign(CandidateSource source) {
        return switch (source) {
            case GAUSSIAN -> "○";
            case ACTOR -> "△";
            case MEAN -> "◇";
        };
    }

    private static void outline(Sheet sheet, double width, int ink, double... corners) {
        var stroke = sheet.stroke().pen(width).moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            stroke.lineTo(corners[i], corners[i + 1]);
        }
        stroke.lineTo(corners[0], corners[1]).draw(ink);
    }
}
