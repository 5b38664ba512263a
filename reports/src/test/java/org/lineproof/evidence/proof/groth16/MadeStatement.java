package org.lineproof.evidence.proof.groth16;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.CurvePoints;

/**
 * A key of which all logarithms are known, and a statement that holds under it: whoever knows a set-up's secrets can prove
 * anything. That is what single-party set-ups are labelled for.
 *
 * @param key the key
 * @param statement with A B = alpha beta + L gamma + C delta in the logarithms
 */
record MadeStatement(VerificationKey key, Groth16Statement statement) {
    static MadeStatement random(Random random, int inputs) {
        BigInteger alpha = scalar(random);
        BigInteger beta = scalar(random);
        BigInteger gamma = scalar(random);
        BigInteger delta = scalar(random);
        List<BigInteger> points = new ArrayList<>(List.of(scalar(random)));
        List<BigInteger> scalars = new ArrayList<>();
        BigInteger sum = points.get(0);
        for (int i = 0; i < inputs; i++) {
            points.add(scalar(random));
            scalars.add(i == 0 ? BigInteger.ZERO : scalar(random));
            sum = sum.add(points.get(i + 1).multiply(scalars.get(i)));
        }
        BigInteger a = scalar(random);
        BigInteger b = scalar(random);
        BigInteger c = a.multiply(b)
                .subtract(alpha.multiply(beta))
                .subtract(sum.multiply(gamma))
                .multiply(delta.modInverse(Bn254.ORDER))
                .mod(Bn254.ORDER);
        VerificationKey key = new VerificationKey(
                CurvePoints.g1(alpha),
                CurvePoints.g2(beta),
                CurvePoints.g2(gamma),
                CurvePoints.g2(delta),
                points.stream().map(CurvePoints::g1).toList());
        Groth16Proof proof = new Groth16Proof(CurvePoints.g1(a), CurvePoints.g2(b), CurvePoints.g1(c));
        return new MadeStatement(key, new Groth16Statement(proof, new PublicInputs(scalars)));
    }

    /** The same with another C, so that it does not hold. */
    Groth16Statement broken(Random random) {
        Groth16Proof proof = statement.proof();
        return new Groth16Statement(
                new Groth16Proof(proof.a(), proof.b(), CurvePoints.g1(scalar(random))), statement.inputs());
    }

    private static BigInteger scalar(Random random) {
        return new BigInteger(253, random).add(BigInteger.ONE);
    }
}
