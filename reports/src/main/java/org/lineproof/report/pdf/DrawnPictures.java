package org.lineproof.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the SVG that {@link org.lineproof.report.picture.Svg} writes, with the document's own fonts: its words can be
 * read and searched, and no rasteriser has a say in the bytes.
 */
final class DrawnPictures implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Drawn(svg, width, height);
    }

    /** Fonts of a style sheet: we have none. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    /** Fonts for drawings alone: ours are the document's. */
    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /** One picture; lengths of the device are dots. */
    private record Drawn(Element svg, double width, double height) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double points = Double.parseDouble(svg.getAttribute("viewBox").split(" ", -1)[2]);
            Pen pen = new Pen(device, context, x, y, width / points);
            Stroke before = device.getStroke();
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element shape) {
                    pen.draw(shape);
                }
            }
            device.setStroke(before);
        }
    }

    /** Draws shapes at their place on the page. */
    private record Pen(OutputDevice device, RenderingContext context, double left, double top, double scale) {
        void draw(Element shape) {
            switch (shape.getTagName()) {
                case "rect" -> fill(shape, rectangle(shape));
                case "polygon" -> {
                    Path2D path = path(shape);
                    path.closePath();
                    fill(shape, path);
                }
                case "path" -> fill(shape, squares(shape));
                case "polyline" -> line(shape);
                case "text" -> text(shape);
                default -> throw new IllegalArgumentException("no such shape: " + shape.getTagName());
            }
        }

        private void fill(Element shape, Shape area) {
            device.setColor(colour(shape.getAttribute("fill")));
            device.fill(area);
        }

        private void line(Element shape) {
            device.setColor(colour(shape.getAttribute("stroke")));
            device.setStroke(new BasicStroke(
                    (float) (number(shape, "stroke-width") * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            device.draw(path(shape));
        }

        private void text(Element shape) {
            FontSpecification font = new FontSpecification();
            font.families = new String[] {shape.getAttribute("font-family")};
            font.fontWeight = IdentValue.getByIdentString(shape.getAttribute("font-weight"));
            font.fontStyle = IdentValue.NORMAL;
            font.variant = IdentValue.NORMAL;
            font.size = (float) (number(shape, "font-size") * scale);
            device.setFont(context.getFont(font));
            device.setColor(colour(shape.getAttribute("fill")));
            ((PdfBoxOutputDevice) device)
                    .drawString(
                            shape.getTextContent(), (float) x(number(shape, "x")), (float) y(number(shape, "y")), null);
        }

        private Rectangle2D rectangle(Element shape) {
            return new Rectangle2D.Double(
                    x(number(shape, "x")),
                    y(number(shape, "y")),
                    number(shape, "width") * scale,
                    number(shape, "height") * scale);
        }

        /** Each as {@code M<x>,<y>h<side>v<side>h-<side>z}. */
        private Path2D squares(Element shape) {
            Path2D path = new Path2D.Double();
            for (String square : shape.getAttribute("d").split(" ", -1)) {
                double x = Double.parseDouble(square.substring(1, square.indexOf(',')));
                double y = Double.parseDouble(square.substring(square.indexOf(',') + 1, square.indexOf('h')));
                double side = Double.parseDouble(square.substring(square.indexOf('h') + 1, square.indexOf('v')));
                path.append(new Rectangle2D.Double(x(x), y(y), side * scale, side * scale), false);
            }
            return path;
        }

        private Path2D path(Element shape) {
            Path2D path = new Path2D.Double();
            for (String pair : shape.getAttribute("points").split(" ", -1)) {
                int comma = pair.indexOf(',');
                double x = x(Double.parseDouble(pair.substring(0, comma)));
                double y = y(Double.parseDouble(pair.substring(comma + 1)));
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            return path;
        }

        private static double number(Element shape, String attribute) {
            return Double.parseDouble(shape.getAttribute(attribute));
        }

        private static FSRGBColor colour(String hex) {
            return new FSRGBColor(Integer.parseInt(hex.substring(1), 16));
        }

        private double x(double x) {
            return left + x * scale;
        }

        private double y(double y) {
            return top + y * scale;
        }
    }
}
