package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;

/** The contract's verdict on proofs: all of the fixtures, too little gas, noise. */
@ExtendWith(DevelopmentChain.class)
class Groth16OnChainTest {
    private static final BigInteger ORDER =
            new BigInteger("30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001", 16);
    private static final ProofClaim CLAIM = Groth16Fixtures.claim("claim", "claim-0001");
    private static final int FUZZED = 400;
    private static final long ENOUGH = 2_000_000;
    private static final long CLOSER = 5_000;

    private TestProofRegistry registry;

    @BeforeEach
    void deploy(URI node) throws Exception {
        registry = new TestProofRegistry(node);
    }

    @AfterEach
    void hangUp() {
        registry.close();
    }

    @Test
    void eachFixtureIsJudgedRightUnderAShownAndUnderARegisteredKey() throws Exception {
        List<Groth16Fixtures.Case> all = Stream.of("claim", "triage3", "triage20")
                .flatMap(circuit -> Groth16Fixtures.all(circuit).stream())
                .toList();
        for (String circuit : List.of("claim", "triage3", "triage20")) {
            registry.register(Groth16Fixtures.key(circuit));
        }
        for (Groth16Fixtures.Case each : all) {
            assertEquals(each.valid(), registry.holds(ProofCalls.verifyUnder(each.claim())), each.name());
            assertEquals(each.valid(), registry.holds(ProofCalls.verify(each.claim())), each.name());
        }
        long valid = all.stream().filter(Groth16Fixtures.Case::valid).count();
        assertEquals(32, valid, "31 and a malleated one");
        assertEquals(21, all.size() - valid);
    }

    @Test
    void theMalleatedProofHoldsToo() throws Exception {
        assertTrue(registry.holds(ProofCalls.verifyUnder(TestProofRegistry.malleated(CLAIM))));
    }

    @Test
    void aProofOfAnotherKeyDoesNotHold() throws Exception {
        ProofClaim other = Groth16Fixtures.claim("triage3", "0");
        List<BigInteger> inputs = CLAIM.inputs().subList(0, 3);
        assertFalse(registry.holds(ProofCalls.verifyUnder(new ProofClaim(other.key(), CLAIM.proof(), inputs))));
    }

    @Test
    void aProofWithAPointAtInfinityDoesNotHoldEvenWhereTheEquationDoes() throws Exception {
        ProofClaim forged = balanced(CLAIM);
        byte[] proof = forged.proof().bytes();
        assertFalse(registry.holds(ProofCalls.verifyUnder(forged)), "A and C at infinity");
        Arrays.fill(proof, 64, 192, (byte) 0);
        System.arraycopy(forged.key().bytes(), 0, proof, 0, 64);
        ProofClaim another = new ProofClaim(forged.key(), new HexBytes(proof), forged.inputs());
        assertFalse(registry.holds(ProofCalls.verifyUnder(another)), "B and C at infinity");
    }

    /** A key whose alpha and beta undo the sum of the inputs and gamma, so that a proof of nothing balances. */
    private ProofClaim balanced(ProofClaim claim) throws Exception {
        byte[] key = claim.key().bytes();
        System.arraycopy(TestProofRegistry.negated(registry.sumOfInputs(claim, 0)), 0, key, 0, 64);
        System.arraycopy(key, 192, key, 64, 128);
        byte[] proof = new byte[256];
        System.arraycopy(key, 192, proof, 64, 128);
        return new ProofClaim(new HexBytes(key), new HexBytes(proof), claim.inputs());
    }

    @Test
    void withTooLittleGasTheContractSaysNothing() throws Exception {
        registry.register(CLAIM.key());
        long enough = sweep(CLAIM, true);
        System.out.printf("gas: a valid proof of 4 inputs is judged from a gas limit of %,d on%n", enough);
    }

    @Test
    void withTooLittleGasARefusedPointIsNotMistakenForAnInvalidProof() throws Exception {
        registry.register(CLAIM.key());
        ProofClaim offCurve = Groth16Fixtures.claim("claim", "tampered-swapped-b");
        long enough = sweep(offCurve, false);
        System.out.printf("gas: a proof off the curve is judged from a gas limit of %,d on%n", enough);
    }

    /**
     * Gas limits from none up: in steps of 997, and in steps of 37 below the first that suffices.
     *
     * @return the first limit at which the contract answered
     */
    private long sweep(ProofClaim claim, boolean expected) throws Exception {
        long answered = 0;
        for (long gas = 0; answered == 0 && gas < ENOUGH; gas += 997) {
            answered = isAnswered(claim, expected, gas) ? gas : 0;
        }
        assertTrue(answered > 0, "there is a limit that suffices");
        long first = answered;
        for (long gas = answered - CLOSER; gas < answered; gas += 37) {
            first = isAnswered(claim, expected, gas) ? Math.min(first, gas) : first;
        }
        for (long more : new long[] {1, 7, 50, 400, 997, 3_000, 100_000, ENOUGH}) {
            assertTrue(isAnswered(claim, expected, answered + more), "more gas changes nothing");
        }
        return first;
    }

    /** Whether so much gas is enough; an answer that is given has to be the right one. */
    private boolean isAnswered(ProofClaim claim, boolean expected, long gas) throws Exception {
        try {
            assertEquals(expected, registry.holds(ProofCalls.verify(claim), gas), () -> "with " + gas + " gas");
            return true;
        } catch (LedgerRefusal e) {
            return false;
        }
    }

    @Test
    void noiseInProofAndInputsNeverHoldsAndIsNeverMoreThanInvalid() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed of the fuzzed proofs: " + seed);
        Random random = new Random(seed);
        registry.register(CLAIM.key());
        for (int i = 0; i < FUZZED; i++) {
            ProofClaim changed = changed(CLAIM, random);
            String what = "seed " + seed + ", number " + i;
            assertFalse(registry.holds(ProofCalls.verify(changed)), what);
        }
    }

    private static ProofClaim changed(ProofClaim claim, Random random) {
        byte[] proof = claim.proof().bytes();
        List<BigInteger> inputs = new ArrayList<>(claim.inputs());
        int input = random.nextInt(inputs.size());
        switch (random.nextInt(6)) {
            case 0 -> proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> System.arraycopy(proof, 32 * random.nextInt(8), proof, 0, 32);
            case 2 -> Arrays.fill(proof, 64 * random.nextInt(4), proof.length, (byte) random.nextInt(256));
            case 3 -> inputs.set(input, new BigInteger(256, random));
            case 4 -> inputs.set(input, inputs.get(input).add(ORDER));
            default -> inputs.set(input, inputs.get(input).xor(BigInteger.ONE.shiftLeft(random.nextInt(254))));
        }
        ProofClaim changed = new ProofClaim(claim.key(), new HexBytes(proof), inputs);
        return changed.equals(claim) ? changed(claim, random) : changed;
    }
}
