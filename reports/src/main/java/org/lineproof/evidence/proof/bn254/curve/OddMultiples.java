package org.lineproof.evidence.proof.bn254.curve;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.proof.bn254.field.FieldElement;

/**
 * P, 3P, 5P and so on up to what signed digits of a width ask for.
 *
 * @param width the width of the digits in bits
 * @param multiples the odd multiples, the first one first
 * @param <F> the field of the coordinates
 */
record OddMultiples<F extends FieldElement<F>>(int width, List<AffinePoint<F>> multiples) {
    /** Tables of points of an odd prime order, all with one inversion. */
    static <F extends FieldElement<F>> List<OddMultiples<F>> of(List<AffinePoint<F>> points, int width) {
        int each = 1 << (width - 2);
        List<JacobianPoint<F>> all = new ArrayList<>();
        for (AffinePoint<F> point : points) {
            JacobianPoint<F> multiple = JacobianPoint.of(point);
            JacobianPoint<F> twice = multiple.doubled();
            for (int i = 0; i < each; i++) {
                all.add(multiple);
                multiple = multiple.plus(twice);
            }
        }
        List<AffinePoint<F>> affine = JacobianPoint.affine(all);
        List<OddMultiples<F>> tables = new ArrayList<>();
        for (int from = 0; from < affine.size(); from += each) {
            tables.add(new OddMultiples<>(width, List.copyOf(affine.subList(from, from + each))));
        }
        return tables;
    }

    /** The sum and digit times the point. */
    JacobianPoint<F> addTo(JacobianPoint<F> sum, int digit) {
        if (digit == 0) {
            return sum;
        }
        AffinePoint<F> multiple = multiples.get(Math.abs(digit) / 2);
        return sum.plus(digit < 0 ? multiple.negated() : multiple);
    }
}
