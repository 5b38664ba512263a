package org.lineproof.evidence.edwards;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of edwards25519 in extended coordinates (RFC 8032, section 5.1.4), changed in place. Time depends on the
 * values: for public ones only. The field's arithmetic is Bouncy Castle's; a sum of two products may be multiplied
 * again, a sum of sums is carried first.
 */
final class EdwardsPoint {
    /** Length of an encoded point in bytes. */
    static final int LENGTH = 32;

    /** d = -121665/121666. */
    static final int[] D = d();

    private static final byte[] BASE = base();

    final int[] x = X25519Field.create();
    final int[] y = X25519Field.create();
    final int[] z = X25519Field.create();
    final int[] t = X25519Field.create();
    private final int[] a = X25519Field.create();
    private final int[] b = X25519Field.create();
    private final int[] c = X25519Field.create();
    private final int[] e = X25519Field.create();
    private final int[] f = X25519Field.create();
    private final int[] g = X25519Field.create();
    private final int[] h = X25519Field.create();

    /** The neutral element. */
    EdwardsPoint() {
        X25519Field.one(y);
        X25519Field.one(z);
    }

    /** The base point B of the standard. */
    static EdwardsPoint base25519() {
        return decoded(BASE);
    }

    /** The point of a canonical encoding, which the caller has checked; x is a root that the last bit chooses. */
    static EdwardsPoint decoded(byte[] encoded) {
        EdwardsPoint point = new EdwardsPoint();
        byte[] withoutSign = encoded.clone();
        withoutSign[LENGTH - 1] &= 0x7f;
        X25519Field.decode(withoutSign, 0, point.y);
        int[] u = X25519Field.create();
        int[] v = X25519Field.create();
        X25519Field.sqr(point.y, u);
        X25519Field.mul(D, u, v);
        X25519Field.subOne(u);
        X25519Field.addOne(v);
        if (!X25519Field.sqrtRatioVar(u, v, point.x)) {
            throw new IllegalArgumentException("no point of the curve has this encoding");
        }
        X25519Field.normalize(point.x);
        if ((point.x[0] & 1) != (encoded[LENGTH - 1] >>> 7 & 1)) {
            X25519Field.negate(point.x, point.x);
        }
        X25519Field.mul(point.x, point.y, point.t);
        return point;
    }

    /** This point becomes its negative. */
    EdwardsPoint negated() {
        X25519Field.negate(x, x);
        X25519Field.negate(t, t);
        return this;
    }

    /** This point becomes twice itself: dbl-2008-hwcd. */
    void twice() {
        X25519Field.add(x, y, e);
        X25519Field.sqr(x, a);
        X25519Field.sqr(y, b);
        X25519Field.sqr(z, c);
        X25519Field.add(c, c, c);
        X25519Field.apm(a, b, h, g);
        X25519Field.sqr(e, e);
        X25519Field.sub(h, e, e);
        X25519Field.carry(e);
        X25519Field.add(c, g, f);
        X25519Field.carry(f);
        products();
    }

    /** Adds the point, or takes it away: add-2008-hwcd-3 with all of it halved. */
    void add(PreparedPoint point, boolean minus) {
        X25519Field.apm(y, x, b, a);
        X25519Field.mul(a, minus ? point.sum() : point.difference(), a);
        X25519Field.mul(b, minus ? point.difference() : point.sum(), b);
        X25519Field.mul(t, point.product(), c);
        int[] scaled = z;
        if (point.z() != null) {
            X25519Field.mul(z, point.z(), z);
        }
        X25519Field.apm(b, a, h, e);
        if (minus) {
            X25519Field.apm(scaled, c, f, g);
        } else {
            X25519Field.apm(scaled, c, g, f);
        }
        products();
    }

    /** The canonical encoding, 32 bytes. */
    byte[] encoded() {
        int[] inverse = X25519Field.create();
        X25519Field.inv(z, inverse);
        X25519Field.mul(x, inverse, a);
        X25519Field.mul(y, inverse, b);
        X25519Field.normalize(a);
        X25519Field.normalize(b);
        byte[] encoded = new byte[LENGTH];
        X25519Field.encode(b, encoded, 0);
        encoded[LENGTH - 1] |= (byte) ((a[0] & 1) << 7);
        return encoded;
    }

    private void products() {
        X25519Field.mul(e, f, x);
        X25519Field.mul(g, h, y);
        X25519Field.mul(f, g, z);
        X25519Field.mul(e, h, t);
    }

    private static int[] d() {
        int[] denominator = X25519Field.create();
        denominator[0] = 121_666;
        X25519Field.inv(denominator, denominator);
        int[] d = X25519Field.create();
        d[0] = 121_665;
        X25519Field.mul(d, denominator, d);
        X25519Field.negate(d, d);
        X25519Field.carry(d);
        return d;
    }

    private static byte[] base() {
        byte[] encoded = new byte[LENGTH];
        Arrays.fill(encoded, (byte) 0x66);
        encoded[0] = 0x58;
        return encoded;
    }
}
