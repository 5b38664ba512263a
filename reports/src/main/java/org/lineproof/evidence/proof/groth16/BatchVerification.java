package org.lineproof.evidence.proof.groth16;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G1Multiples;
import org.lineproof.evidence.proof.bn254.pairing.FreshPairing;

/**
 * Many proofs under one key at once: the equations are raised to random powers and multiplied, so that all but one pairing
 * a proof and the final exponentiation are shared. A product of equations of which one does not hold is itself refused but
 * for one in 2^128 choices of the powers (M. Bellare, J. Garay, T. Rabin, Fast Batch Verification for Modular
 * Exponentiation and Digital Signatures, EUROCRYPT 1998). When it is refused, each proof is looked at alone.
 */
public final class BatchVerification {
    /** As many statements go into one product; more make more products. */
    private static final int MOST = 128;

    private static final int POWER_BITS = 128;
    private static final int WIDTH = 5;

    private final PreparedKey key;
    private final SecureRandom random;

    /** @param random unpredictable for whoever made the proofs */
    public BatchVerification(PreparedKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** What is wrong, by the index of the statement; empty when all hold. The same as one by one, only sooner. */
    public Map<Integer, String> faults(List<Groth16Statement> statements) {
        Map<Integer, String> faults = new TreeMap<>();
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            int index = i;
            key.miscounted(statements.get(i).inputs())
                    .ifPresentOrElse(fault -> faults.put(index, fault), () -> counted.add(index));
        }
        for (int from = 0; from < counted.size(); from += MOST) {
            List<Integer> part = counted.subList(from, Math.min(counted.size(), from + MOST));
            if (part.size() == 1
                    || !productHolds(part.stream().map(statements::get).toList())) {
                part.forEach(i -> key.fault(statements.get(i)).ifPresent(fault -> faults.put(i, fault)));
            }
        }
        return faults;
    }

    private boolean productHolds(List<Groth16Statement> statements) {
        List<BigInteger> powers = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            powers.add(power());
        }
        List<G1> a = multiples(statements.stream()
                        .map(statement -> statement.proof().a())
                        .toList())
                .each(powers);
        List<FreshPairing> proofs = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            proofs.add(new FreshPairing(a.get(i), statements.get(i).proof().b()));
        }
        BigInteger sum = powers.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> scalars = new ArrayList<>();
        scalars.add(sum.mod(Bn254.ORDER));
        for (int input = 0; input < key.key().publicInputs(); input++) {
            scalars.add(weighted(statements, powers, input));
        }
        return key.productHolds(
                proofs,
                sum,
                scalars,
                multiples(statements.stream()
                                .map(statement -> statement.proof().c())
                                .toList())
                        .sum(powers));
    }

    /** The sum over all statements of power times input, modulo r. */
    private static BigInteger weighted(List<Groth16Statement> statements, List<BigInteger> powers, int input) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < statements.size(); i++) {
            sum = sum.add(
                    powers.get(i).multiply(statements.get(i).inputs().scalars().get(input)));
        }
        return sum.mod(Bn254.ORDER);
    }

    private static G1Multiples multiples(List<G1> points) {
        return G1Multiples.of(points, WIDTH);
    }

    /** From 1 to 2^128: zero would leave an equation out. */
    private BigInteger power() {
        return new BigInteger(POWER_BITS, random).add(BigInteger.ONE);
    }
}
