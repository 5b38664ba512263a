package org.lineproof.report.picture;

import java.util.List;

/**
 * A drawing. The order of its shapes is the order in which they are drawn.
 *
 * @param width in points
 * @param height in points
 * @param alternative what somebody is told who does not see it; never empty
 */
public record Picture(double width, double height, String alternative, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a picture has an extent, not " + width + " by " + height);
        }
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a picture says in words what it shows");
        }
    }
}
