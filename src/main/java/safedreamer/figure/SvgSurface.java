package safedreamer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws into the text of an SVG 1.1 file. The same drawing gives the same text. */
final class SvgSurface implements Surface {

    private static final String FONTS = "'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    SvgSurface(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * The whole file.
     *
     * @param title what a screen reader says
     * @param metadata put into {@code <metadata>}, an entry each
     */
    String file(String title, Map<String, String> metadata) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(title, metadata);
    }

    /** The same as an element of another document. */
    String element(String title, Map<String, String> metadata) {
        StringBuilder file = new StringBuilder();
        file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        file.append(attribute("width", number(width))).append(attribute("height", number(height)));
        file.append(attribute("viewBox", "0 0 " + number(width) + " " + number(height)));
        file.append(attribute("font-family", FONTS)).append(">\n");
        file.append("<title>").append(escape(title)).append("</title>\n<metadata>\n");
        metadata.forEach((name, value) -> file.append("<entry xmlns=\"urn:safedreamer:figure\"")
                .append(attribute("name", name))
                .append('>')
                .append(escape(value))
                .append("</entry>\n"));
        return file.append("</metadata>\n").append(body).append("</svg>\n").toString();
    }

    @Override
    public void line(double[] x, double[] y, Pen pen) {
        body.append("<polyline").append(points(x, y)).append(stroke(pen)).append("/>\n");
    }

    @Override
    public void area(double[] x, double[] y, Ink ink) {
        body.append("<polygon").append(points(x, y)).append(fill(ink)).append("/>\n");
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        body.append("<circle").append(circle(x, y, radius)).append(fill(ink)).append("/>\n");
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        body.append("<circle").append(circle(x, y, radius)).append(stroke(pen)).append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        body.append("<text").append(attribute("x", number(x))).append(attribute("y", number(y)));
        body.append(attribute("font-size", number(lettering.size())));
        body.append(lettering.bold() ? attribute("font-weight", "bold") : "");
        body.append(attribute("text-anchor", lettering.anchor().svg()));
        body.append(attribute("fill", lettering.colour()));
        body.append('>').append(escape(text)).append("</text>\n");
    }

    private static String points(double[] x, double[] y) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
        return attribute("points", points.toString());
    }

    private static String circle(double x, double y, double radius) {
        return attribute("cx", number(x)) + attribute("cy", number(y)) + attribute("r", number(radius));
    }

    private static String fill(Ink ink) {
        return attribute("fill", ink.colour()) + opacity("fill-opacity", ink);
    }

    private static String stroke(Pen pen) {
        String lengths =
                Arrays.stream(pen.dash().lengths()).mapToObj(SvgSurface::number).collect(Collectors.joining(" "));
        return attribute("fill", "none")
                + attribute("stroke", pen.ink().colour())
                + opacity("stroke-opacity", pen.ink())
                + attribute("stroke-width", number(pen.width()))
                + attribute("stroke-linejoin", "round")
                + (lengths.isEmpty() ? "" : attribute("stroke-dasharray", lengths));
    }

    private static String opacity(String name, Ink ink) {
        return ink.opacity() < 1 ? attribute(name, number(ink.opacity())) : "";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    /** A hundredth of a point is finer than any eye. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Markup characters as entities; control characters, which XML cannot hold at all, as a replacement mark. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
