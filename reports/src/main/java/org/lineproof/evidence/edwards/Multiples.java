package org.lineproof.evidence.edwards;

/**
 * Multiples of one point, from which k * P is summed up: one to eight times P, and in the full form the same for every
 * sixteenth power, so that nothing has to be doubled.
 */
final class Multiples {
    private static final int DIGITS = 64;
    private static final int ROW = 8;

    private final PreparedPoint[] points;

    private Multiples(PreparedPoint[] points) {
        this.points = points;
    }

    /** One to eight times the point: quickly made, slower to use. */
    static Multiples few(EdwardsPoint point) {
        return new Multiples(rows(point, 1));
    }

    /** One to eight times 16^i times the point, for i from 0 to 63. */
    static Multiples full(EdwardsPoint point) {
        return new Multiples(rows(point, DIGITS));
    }

    /**
     * a * A + b * B, encoded.
     *
     * @param a 32 bytes little-endian, below 2^253
     * @param first multiples of A
     * @param b as a
     * @param second multiples of B, in the same form as those of A
     */
    static byte[] sum(byte[] a, Multiples first, byte[] b, Multiples second) {
        byte[] aDigits = digits(a);
        byte[] bDigits = digits(b);
        EdwardsPoint sum = new EdwardsPoint();
        boolean full = first.points.length > ROW;
        for (int i = DIGITS - 1; i >= 0; i--) {
            if (!full && i < DIGITS - 1) {
                for (int doubling = 0; doubling < 4; doubling++) {
                    sum.twice();
                }
            }
            first.add(sum, full ? i : 0, aDigits[i]);
            second.add(sum, full ? i : 0, bDigits[i]);
        }
        return sum.encoded();
    }

    private void add(EdwardsPoint sum, int row, int digit) {
        if (digit != 0) {
            sum.add(points[ROW * row + Math.abs(digit) - 1], digit < 0);
        }
    }

    private static PreparedPoint[] rows(EdwardsPoint point, int count) {
        PreparedPoint[] points = new PreparedPoint[ROW * count];
        EdwardsPoint multiple = point;
        for (int row = 0; row < count; row++) {
            PreparedPoint once = PreparedPoint.of(multiple);
            points[ROW * row] = once;
            for (int i = 1; i < ROW; i++) {
                multiple.add(once, false);
                points[ROW * row + i] = PreparedPoint.of(multiple);
            }
            multiple.twice();
        }
        return PreparedPoint.normalized(points);
    }

    /** Digits of base 16 from -8 to 7, the lowest first. */
    private static byte[] digits(byte[] scalar) {
        byte[] digits = new byte[DIGITS];
        int carry = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = (scalar[i / 2] >>> 4 * (i % 2) & 15) + carry;
            carry = i == DIGITS - 1 ? 0 : digit + 8 >> 4;
            digits[i] = (byte) (digit - (carry << 4));
        }
        return digits;
    }
}
