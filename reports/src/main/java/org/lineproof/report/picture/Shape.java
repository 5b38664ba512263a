package org.lineproof.report.picture;

import java.util.List;
import org.lineproof.report.pdf.face.Face;

/** One thing drawn. Lengths are in points. */
public sealed interface Shape {
    /** A filled rectangle. */
    record Box(Point corner, double width, double height, Ink fill) implements Shape {}

    /** A line through at least two points. */
    record Line(List<Point> points, double width, Ink ink) implements Shape {
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line has two ends");
            }
        }
    }

    /** A filled shape with at least three corners. */
    record Area(List<Point> corners, Ink fill) implements Shape {
        public Area {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("an area has three corners at least");
            }
        }
    }

    /**
     * Filled squares of one size that are drawn as one shape, so that no seam shows where two of them meet.
     *
     * @param corners their upper left corners
     */
    record Mosaic(List<Point> corners, double side, Ink fill) implements Shape {
        public Mosaic {
            corners = List.copyOf(corners);
            if (corners.isEmpty()) {
                throw new IllegalArgumentException("a mosaic has a stone at least");
            }
        }
    }

    /** One line of text; {@code start} is where its first letter stands on the base line. */
    record Label(Point start, Face face, double size, Ink ink, String text) implements Shape {}
}
