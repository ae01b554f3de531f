package safedreamer.figure;

/**
 * How a text is set.
 *
 * @param size of an em, in points
 * @param colour {@code #RRGGBB}
 * @param anchor the part of the text that stands at its place
 */
public record Lettering(double size, boolean bold, String colour, Anchor anchor) {

    /** Which end of a text stands at its place. */
    public enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double share;

        Anchor(String svg, double share) {
            this.svg = svg;
            this.share = share;
        }

        /** As SVG's text-anchor has it. */
        String svg() {
            return svg;
        }

        /** Of the text's width, what lies before its place. */
        double share() {
            return share;
        }
    }

    static Lettering plain(double size, String colour, Anchor anchor) {
        return new Lettering(size, false, colour, anchor);
    }
}
