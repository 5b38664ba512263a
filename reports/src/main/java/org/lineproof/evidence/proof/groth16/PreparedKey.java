package org.lineproof.evidence.proof.groth16;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G1Multiples;
import org.lineproof.evidence.proof.bn254.field.Fp12;
import org.lineproof.evidence.proof.bn254.pairing.FreshPairing;
import org.lineproof.evidence.proof.bn254.pairing.Pairing;
import org.lineproof.evidence.proof.bn254.pairing.PairingFactor;
import org.lineproof.evidence.proof.bn254.pairing.PreparedG2;

/**
 * A key with all that need be computed but once: e(alpha, beta), the lines of beta, gamma and delta, multiples of the
 * points of inputs. Safe for many threads; takes about as long as three verifications and {@code 32 * (inputs + 1)} points
 * of memory.
 */
public final class PreparedKey {
    private static final int INPUT_WIDTH = 7;
    private static final String DOES_NOT_HOLD =
            "the pairing equation does not hold: not a proof of these public signals";

    private final VerificationKey key;
    private final Hash id;
    private final PreparedG2 beta;
    private final PreparedG2 gamma;
    private final PreparedG2 delta;
    private final Fp12 alphaBeta;
    private final G1Multiples inputs;

    /** Prepares a key. */
    public PreparedKey(VerificationKey key) {
        this.key = key;
        this.id = key.id();
        this.beta = new PreparedG2(key.beta());
        this.gamma = new PreparedG2(key.gamma());
        this.delta = new PreparedG2(key.delta());
        this.alphaBeta = Pairing.product(List.of(beta.with(key.alpha())));
        this.inputs = G1Multiples.of(key.inputs(), INPUT_WIDTH);
    }

    /** The key itself. */
    public VerificationKey key() {
        return key;
    }

    /** As {@link VerificationKey#id()}. */
    public Hash id() {
        return id;
    }

    /** What is wrong with a statement, empty when e(A, B) = e(alpha, beta) e(L, gamma) e(C, delta). */
    public Optional<String> fault(Groth16Statement statement) {
        Optional<String> miscounted = miscounted(statement.inputs());
        if (miscounted.isPresent()) {
            return miscounted;
        }
        Groth16Proof proof = statement.proof();
        List<BigInteger> scalars = new ArrayList<>();
        scalars.add(BigInteger.ONE);
        scalars.addAll(statement.inputs().scalars());
        List<PairingFactor> factors = new ArrayList<>();
        factors.add(new FreshPairing(proof.a(), proof.b()));
        factors.add(delta.with(proof.c().negated()));
        addGamma(factors, scalars);
        return Pairing.product(factors).equals(alphaBeta) ? Optional.empty() : Optional.of(DOES_NOT_HOLD);
    }

    /** Says so when there are not as many public inputs as the key has. */
    Optional<String> miscounted(PublicInputs given) {
        int count = given.scalars().size();
        return count == key.publicInputs()
                ? Optional.empty()
                : Optional.of("expected " + key.publicInputs() + " public signals, not " + count);
    }

    /**
     * Whether a product of many statements' equations holds.
     *
     * @param proofs e(z A, B) for each
     * @param z the sum of the factors z
     * @param scalars for each point of inputs the sum of the products of z and its scalar, modulo r
     * @param c the sum of the points z C, empty for the point at infinity
     */
    boolean productHolds(List<FreshPairing> proofs, BigInteger z, List<BigInteger> scalars, Optional<G1> c) {
        List<PairingFactor> factors = new ArrayList<>(proofs);
        G1Multiples.of(List.of(key.alpha()), 4)
                .sum(List.of(z))
                .ifPresent(alpha -> factors.add(beta.with(alpha.negated())));
        c.ifPresent(point -> factors.add(delta.with(point.negated())));
        addGamma(factors, scalars);
        return Pairing.productIsOne(factors);
    }

    private void addGamma(List<PairingFactor> factors, List<BigInteger> scalars) {
        inputs.sum(scalars).ifPresent(sum -> factors.add(gamma.with(sum.negated())));
    }
}
