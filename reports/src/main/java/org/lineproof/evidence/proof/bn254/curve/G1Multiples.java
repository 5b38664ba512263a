package org.lineproof.evidence.proof.bn254.curve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.proof.bn254.field.Fp;

/**
 * Points of the first group with the tables that sums of their multiples need. Doublings are shared between all points
 * of a sum (B. Möller, Algorithms for Multi-exponentiation, SAC 2001, section 3.2).
 */
public final class G1Multiples {
    private final List<OddMultiples<Fp>> tables;

    private G1Multiples(List<OddMultiples<Fp>> tables) {
        this.tables = tables;
    }

    /**
     * @param points at least one
     * @param width of the digits, from 2 to 8 bits: each point keeps 2^(width-2) multiples
     */
    public static G1Multiples of(List<G1> points, int width) {
        return new G1Multiples(OddMultiples.of(points.stream().map(G1::point).toList(), width));
    }

    /** How many points. */
    public int size() {
        return tables.size();
    }

    /**
     * scalars[0] * points[0] + scalars[1] * points[1] + ..., empty for the point at infinity.
     *
     * @param scalars as many as points, none negative
     */
    public Optional<G1> sum(List<BigInteger> scalars) {
        List<SignedDigits> digits = digits(scalars);
        int length = digits.stream().mapToInt(SignedDigits::length).max().orElseThrow();
        JacobianPoint<Fp> sum = JacobianPoint.neutral(Fp.ONE);
        for (int bit = length - 1; bit >= 0; bit--) {
            sum = sum.doubled();
            for (int i = 0; i < tables.size(); i++) {
                sum = tables.get(i).addTo(sum, digits.get(i).at(bit));
            }
        }
        return sum.affine().map(G1::new);
    }

    /**
     * Each point times its scalar.
     *
     * @param scalars as many as points, each from 1 to r - 1, so that no multiple is the point at infinity
     */
    public List<G1> each(List<BigInteger> scalars) {
        List<SignedDigits> digits = digits(scalars);
        List<JacobianPoint<Fp>> multiples = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            JacobianPoint<Fp> multiple = JacobianPoint.neutral(Fp.ONE);
            for (int bit = digits.get(i).length() - 1; bit >= 0; bit--) {
                multiple = tables.get(i).addTo(multiple.doubled(), digits.get(i).at(bit));
            }
            multiples.add(multiple);
        }
        return JacobianPoint.affine(multiples).stream().map(G1::new).toList();
    }

    private List<SignedDigits> digits(List<BigInteger> scalars) {
        if (scalars.size() != tables.size()) {
            throw new IllegalArgumentException(
                    "as many scalars as points are due: " + tables.size() + ", not " + scalars.size());
        }
        return scalars.stream()
                .map(scalar -> SignedDigits.of(scalar, tables.get(0).width()))
                .toList();
    }
}
