package org.lineproof.evidence.edwards;

import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.jspecify.annotations.Nullable;

/**
 * A point in the form in which it is added most cheaply.
 *
 * @param sum (y + x) / 2
 * @param difference (y - x) / 2
 * @param product d * t
 * @param z the denominator of all, null for 1
 */
record PreparedPoint(int[] sum, int[] difference, int[] product, int @Nullable [] z) {
    private static final int[] HALF = half();

    static PreparedPoint of(EdwardsPoint point) {
        int[] sum = X25519Field.create();
        int[] difference = X25519Field.create();
        int[] product = X25519Field.create();
        int[] z = X25519Field.create();
        X25519Field.apm(point.y, point.x, sum, difference);
        X25519Field.mul(sum, HALF, sum);
        X25519Field.mul(difference, HALF, difference);
        X25519Field.mul(point.t, EdwardsPoint.D, product);
        X25519Field.copy(point.z, 0, z, 0);
        return new PreparedPoint(sum, difference, product, z);
    }

    /** The same points with the denominator 1, all by one inversion (Montgomery's trick). */
    static PreparedPoint[] normalized(PreparedPoint[] points) {
        int[][] before = new int[points.length][];
        int[] running = X25519Field.create();
        X25519Field.one(running);
        for (int i = 0; i < points.length; i++) {
            before[i] = running.clone();
            X25519Field.mul(running, denominator(points[i]), running);
        }
        X25519Field.inv(running, running);
        PreparedPoint[] normalized = new PreparedPoint[points.length];
        int[] inverse = X25519Field.create();
        for (int i = points.length - 1; i >= 0; i--) {
            X25519Field.mul(running, before[i], inverse);
            X25519Field.mul(running, denominator(points[i]), running);
            normalized[i] = new PreparedPoint(
                    times(points[i].sum, inverse),
                    times(points[i].difference, inverse),
                    times(points[i].product, inverse),
                    null);
        }
        return normalized;
    }

    private static int[] denominator(PreparedPoint point) {
        if (point.z != null) {
            return point.z;
        }
        int[] one = X25519Field.create();
        X25519Field.one(one);
        return one;
    }

    private static int[] times(int[] value, int[] factor) {
        int[] product = X25519Field.create();
        X25519Field.mul(value, factor, product);
        return product;
    }

    private static int[] half() {
        int[] two = X25519Field.create();
        two[0] = 2;
        X25519Field.inv(two, two);
        return two;
    }
}
