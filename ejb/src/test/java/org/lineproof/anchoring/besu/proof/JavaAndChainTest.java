package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Statement;
import org.lineproof.evidence.proof.groth16.PreparedKey;
import org.lineproof.evidence.proof.groth16.PublicInputs;

/** Our verification in Java and the chain's, on the same proofs: they never differ. */
@ExtendWith(DevelopmentChain.class)
class JavaAndChainTest {
    private static final BigInteger Q =
            new BigInteger("30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47", 16);
    private static final BigInteger ORDER =
            new BigInteger("30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001", 16);
    private static final ProofClaim CLAIM = Groth16Fixtures.claim("claim", "claim-0001");
    private static final int CHANGED = 150;

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
    void allFixtures() throws Exception {
        for (String circuit : List.of("claim", "triage3", "triage20")) {
            PreparedKey key =
                    new PreparedKey(EvmWords.key(Groth16Fixtures.key(circuit).bytes()));
            for (Groth16Fixtures.Case each : Groth16Fixtures.all(circuit)) {
                assertEquals(each.valid(), same(key, each.claim(), each.name()), each.name());
            }
        }
    }

    @Test
    void changedProofsOfWhichSomeHold() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed of the proofs for Java and chain: " + seed);
        Random random = new Random(seed);
        PreparedKey key = new PreparedKey(EvmWords.key(CLAIM.key().bytes()));
        int holding = 0;
        for (int i = 0; i < CHANGED; i++) {
            String what = "seed " + seed + ", number " + i;
            holding += same(key, changed(random, i), what) ? 1 : 0;
        }
        assertTrue(holding >= CHANGED / 8 && holding < CHANGED, holding + " hold");
    }

    @Test
    void keysThatOneRefusesTheOtherRefusesToo() {
        List<HexBytes> refused = Stream.of(0, 64, 192, 320, 448, 512, 704)
                .flatMap(at -> Stream.of(zeroed(at), bent(at)))
                .toList();
        for (HexBytes key : refused) {
            ProofClaim claim = new ProofClaim(key, CLAIM.proof(), CLAIM.inputs());
            assertThrows(IllegalArgumentException.class, () -> EvmWords.key(key.bytes()));
            assertTrue(registry.refusal(ProofCalls.verifyUnder(claim)).startsWith("KeyPointRefused("));
        }
    }

    /** What both say. */
    private boolean same(PreparedKey key, ProofClaim claim, String what) throws Exception {
        boolean java = holds(key, claim);
        assertEquals(java, registry.holds(ProofCalls.verifyUnder(claim)), what);
        return java;
    }

    private static boolean holds(PreparedKey key, ProofClaim claim) {
        try {
            return key.fault(new Groth16Statement(
                            EvmWords.proof(claim.proof().bytes()), new PublicInputs(claim.inputs())))
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In turn: the other valid proof, other points of the curve, infinity, coordinates and inputs out of range, noise. */
    private ProofClaim changed(Random random, int number) throws Exception {
        byte[] proof = CLAIM.proof().bytes();
        List<BigInteger> inputs = new ArrayList<>(CLAIM.inputs());
        int word = random.nextInt(8);
        int input = random.nextInt(inputs.size());
        switch (number % 6) {
            case 0 -> proof = TestProofRegistry.malleated(CLAIM).proof().bytes();
            case 1 -> {
                byte[] scalar = Word.of(new BigInteger(250, random)).bytes();
                byte[] point = Arrays.copyOfRange(CLAIM.key().bytes(), 0, 64);
                System.arraycopy(registry.multiple(point, scalar), 0, proof, random.nextBoolean() ? 0 : 192, 64);
            }
            case 2 -> Arrays.fill(proof, word < 4 ? 0 : 192, word < 4 ? 64 : 256, (byte) 0);
            case 3 -> {
                BigInteger beyond = new BigInteger(1, Arrays.copyOfRange(proof, 32 * word, 32 * word + 32)).add(Q);
                System.arraycopy(Word.of(beyond).bytes(), 0, proof, 32 * word, 32);
            }
            case 4 ->
                inputs.set(input, random.nextBoolean() ? inputs.get(input).add(ORDER) : ORDER.subtract(BigInteger.ONE));
            default -> proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new ProofClaim(CLAIM.key(), new HexBytes(proof), inputs);
    }

    private static HexBytes zeroed(int at) {
        byte[] key = CLAIM.key().bytes();
        boolean second = at == 64 || at == 192 || at == 320;
        Arrays.fill(key, at, at + (second ? 128 : 64), (byte) 0);
        return new HexBytes(key);
    }

    private static HexBytes bent(int at) {
        byte[] key = CLAIM.key().bytes();
        key[at + 31] ^= 1;
        return new HexBytes(key);
    }
}
