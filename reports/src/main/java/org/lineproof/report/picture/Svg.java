package org.lineproof.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a picture as SVG 1.1 in points: rect, polyline, polygon, path (of squares)
 * and text, nothing else. On a page it is complete in
 * itself; in a PDF the shapes are drawn by us, so that its words can be read and searched there.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder(4_096);

    private Svg() {}

    /** The element {@code svg}, with the alternative as its {@code alt} and its title. */
    public static String of(Picture picture) {
        Svg svg = new Svg();
        svg.open(picture);
        picture.shapes().forEach(svg::shape);
        return svg.out.append("</svg>").toString();
    }

    private void open(Picture picture) {
        // Layout takes whole numbers alone for the extent of a picture.
        String width = Long.toString((long) Math.ceil(picture.width()));
        String height = Long.toString((long) Math.ceil(picture.height()));
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"img\"");
        attribute("alt", picture.alternative());
        attribute("aria-label", picture.alternative());
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("style", "width:" + width + "pt;height:" + height + "pt");
        out.append('>');
    }

    private void shape(Shape shape) {
        if (shape instanceof Shape.Box box) {
            begin("rect", box.corner());
            attribute("width", number(box.width()));
            attribute("height", number(box.height()));
            attribute("fill", box.fill().hex());
            out.append("/>");
        } else if (shape instanceof Shape.Line line) {
            out.append("<polyline");
            attribute("points", points(line.points()));
            attribute("fill", "none");
            attribute("stroke", line.ink().hex());
            attribute("stroke-width", number(line.width()));
            out.append("/>");
        } else if (shape instanceof Shape.Area area) {
            out.append("<polygon");
            attribute("points", points(area.corners()));
            attribute("fill", area.fill().hex());
            out.append("/>");
        } else if (shape instanceof Shape.Mosaic mosaic) {
            out.append("<path");
            attribute("d", squares(mosaic));
            attribute("fill", mosaic.fill().hex());
            out.append("/>");
        } else if (shape instanceof Shape.Label label) {
            begin("text", label.start());
            attribute("font-family", label.face().family());
            attribute("font-weight", Integer.toString(label.face().weight()));
            attribute("font-size", number(label.size()));
            attribute("fill", label.ink().hex());
            out.append('>');
            escape(label.text());
            out.append("</text>");
        }
    }

    private void begin(String tag, Point point) {
        out.append('<').append(tag);
        attribute("x", number(point.x()));
        attribute("y", number(point.y()));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        out.append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String squares(Shape.Mosaic mosaic) {
        String side = number(mosaic.side());
        return mosaic.corners().stream()
                .map(corner -> "M" + number(corner.x()) + "," + number(corner.y()) + "h" + side + "v" + side + "h-"
                        + side + "z")
                .collect(Collectors.joining(" "));
    }

    /** Hundredths of a point, written without an exponent and the same everywhere. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
