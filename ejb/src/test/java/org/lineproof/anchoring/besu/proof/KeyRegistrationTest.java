package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lineproof.anchoring.besu.proof.TestProofRegistry.SUBMITTER;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Word;

/** Which verification keys the contract takes: all points on their curves, in their subgroups, none at infinity. */
@ExtendWith(DevelopmentChain.class)
class KeyRegistrationTest {
    private static final HexBytes KEY = Groth16Fixtures.key("claim");
    private static final BigInteger Q =
            new BigInteger("30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47", 16);
    private static final int BETA = 64;
    private static final int GAMMA = 192;
    private static final int DELTA = 320;
    private static final int IC = 448;

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
    void noPointIsAtInfinity() {
        assertRefusedAt(0, with(0, new byte[64]));
        for (int at : new int[] {BETA, GAMMA, DELTA}) {
            assertRefusedAt(at, with(at, new byte[128]));
        }
        for (int at = IC; at < KEY.length(); at += 64) {
            assertRefusedAt(at, with(at, new byte[64]));
        }
    }

    @Test
    void eachPointIsOnItsCurve() {
        for (int at : new int[] {0, BETA, GAMMA, DELTA, IC, IC + 64, KEY.length() - 64}) {
            byte[] key = KEY.bytes();
            key[at + 31] ^= 1;
            assertRefusedAt(at, new HexBytes(key));
        }
    }

    @Test
    void coordinatesAreElementsOfTheField() {
        for (int at : new int[] {0, BETA, GAMMA, DELTA, IC}) {
            byte[] word = Arrays.copyOfRange(KEY.bytes(), at, at + 32);
            BigInteger beyond = new BigInteger(1, word).add(Q);
            assertRefusedAt(at, with(at, Word.of(beyond).bytes()));
        }
    }

    @Test
    void pointsOfG2AreInTheSubgroup() {
        byte[] outside = onTwistOutsideTheSubgroup();
        for (int at : new int[] {BETA, GAMMA, DELTA}) {
            assertRefusedAt(at, with(at, outside));
        }
    }

    @Test
    void aKeyWhoseGammaIsItsDeltaIsRefusedForAnybodyCouldForgeUnderIt() {
        byte[] delta = Arrays.copyOfRange(KEY.bytes(), DELTA, IC);
        assertEquals("ForgeableKey()", refusal(with(GAMMA, delta)));
    }

    @Test
    void theLengthTellsTheNumberOfInputsAndHasLimits() throws Exception {
        for (int length : new int[] {0, 31, IC, IC + 64, KEY.length() - 32, KEY.length() - 1}) {
            assertEquals("KeyOfWrongLength(length=" + length + ")", refusal(new HexBytes(key(length))));
        }
        assertEquals("KeyOfWrongLength(length=" + (IC + 64 * 258) + ")", refusal(new HexBytes(key(IC + 64 * 258))));
        HexBytes largest = new HexBytes(key(IC + 64 * (ProofClaim.MOST_INPUTS + 1)));
        long gas = Long.decode(registry.register(largest).required("gasUsed").asText());
        System.out.printf("gas: register a key of 256 inputs %,d%n", gas);
    }

    @Test
    void aKeyThatCouldNotBeRegisteredIsNotCheckedUnderEither() throws Exception {
        ProofClaim claim = Groth16Fixtures.claim("claim", "claim-0001");
        ProofClaim bad = new ProofClaim(with(IC, new byte[64]), claim.proof(), claim.inputs());
        assertEquals("KeyPointRefused(position=448)", registry.refusal(ProofCalls.verifyUnder(bad)));
        ProofClaim longer = new ProofClaim(new HexBytes(key(KEY.length() + 64)), claim.proof(), claim.inputs());
        assertFalse(registry.holds(ProofCalls.verifyUnder(longer)), "one input too few is the proof's own fault");
    }

    /** The fixture's key, cut short or with its last point again and again. */
    private static byte[] key(int length) {
        byte[] key = Arrays.copyOf(KEY.bytes(), length);
        for (int at = KEY.length(); at < length; at++) {
            key[at] = key[at - 64];
        }
        return key;
    }

    private static HexBytes with(int at, byte[] point) {
        byte[] key = KEY.bytes();
        System.arraycopy(point, 0, key, at, point.length);
        return new HexBytes(key);
    }

    private String refusal(HexBytes key) {
        return registry.refusal(SUBMITTER, ProofCalls.registerKey("demo", key));
    }

    private void assertRefusedAt(int position, HexBytes key) {
        assertEquals("KeyPointRefused(position=" + position + ")", refusal(key));
    }

    /**
     * A point on the twist y² = x³ + 3/(9 + i) over the field with i² = -1. Its curve has a cofactor of 254 bits, so a point
     * taken at random is not in the subgroup.
     */
    private static byte[] onTwistOutsideTheSubgroup() {
        BigInteger[] b = quotient(number(3, 0), number(9, 1));
        for (int real = 1; ; real++) {
            BigInteger[] x = number(real, 1);
            BigInteger[] cubed = product(product(x, x), x);
            BigInteger[] root =
                    root(cubed[0].add(b[0]).mod(Q), cubed[1].add(b[1]).mod(Q));
            if (root.length == 2) {
                ByteBuffer point = ByteBuffer.allocate(128);
                for (BigInteger each : new BigInteger[] {x[1], x[0], root[1], root[0]}) {
                    point.put(Word.of(each).bytes());
                }
                return point.array();
            }
        }
    }

    private static BigInteger[] number(long real, long imaginary) {
        return new BigInteger[] {BigInteger.valueOf(real), BigInteger.valueOf(imaginary)};
    }

    private static BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {
            a[0].multiply(b[0]).subtract(a[1].multiply(b[1])).mod(Q),
            a[0].multiply(b[1]).add(a[1].multiply(b[0])).mod(Q)
        };
    }

    private static BigInteger[] quotient(BigInteger[] a, BigInteger[] b) {
        BigInteger norm = b[0].multiply(b[0]).add(b[1].multiply(b[1])).modInverse(Q);
        return product(a, new BigInteger[] {
            b[0].multiply(norm).mod(Q), b[1].negate().multiply(norm).mod(Q)
        });
    }

    /** The square root by way of the norm; empty if there is none. */
    private static BigInteger[] root(BigInteger real, BigInteger imaginary) {
        BigInteger norm =
                root(real.multiply(real).add(imaginary.multiply(imaginary)).mod(Q));
        BigInteger half = BigInteger.TWO.modInverse(Q);
        for (BigInteger sign : new BigInteger[] {norm, norm.negate()}) {
            BigInteger x = root(real.add(sign).multiply(half).mod(Q));
            if (x.signum() != 0) {
                BigInteger y = imaginary.multiply(x.add(x).modInverse(Q)).mod(Q);
                if (Arrays.equals(
                        product(new BigInteger[] {x, y}, new BigInteger[] {x, y}),
                        new BigInteger[] {real, imaginary})) {
                    return new BigInteger[] {x, y};
                }
            }
        }
        return new BigInteger[0];
    }

    /** A candidate: q is 3 modulo 4. */
    private static BigInteger root(BigInteger square) {
        return square.modPow(Q.add(BigInteger.ONE).shiftRight(2), Q);
    }
}
